-- A province's history is hundreds of thousands of grants at once. What each of them pays for is kept to what is asked for.
-- Few grants have a decision in the system; only those are looked up by it.
DROP INDEX award_grant_decision;
CREATE INDEX award_grant_decision ON award_grant (decision_id) WHERE decision_id IS NOT NULL;
-- Written only while the import's row is locked, and imports are never deleted: the look-up for each row says nothing new.
ALTER TABLE award_grant DROP CONSTRAINT award_grant_import_id_fkey;
