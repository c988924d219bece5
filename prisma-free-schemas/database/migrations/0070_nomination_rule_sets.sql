-- What a dossier is judged by: the day its appraising body received it, the rule set and version of the book that gives,
-- and the later rule set an officer chose as more favourable (L2026 Điều 4 khoản 4), with reason, name and time.
ALTER TABLE nomination
  ADD COLUMN received_for_appraisal_at timestamptz,
  ADD COLUMN rule_set_id text,
  ADD COLUMN rules_version text,
  ADD COLUMN favourable_rule_set_id text,
  ADD COLUMN favourable_reason text,
  ADD COLUMN favourable_by uuid REFERENCES account (id),
  ADD COLUMN favourable_at timestamptz,
  ADD CONSTRAINT nomination_favourable_whole CHECK (
    (favourable_rule_set_id IS NULL AND favourable_reason IS NULL AND favourable_by IS NULL AND favourable_at IS NULL)
    OR (favourable_rule_set_id IS NOT NULL AND favourable_reason <> '' AND favourable_by IS NOT NULL AND favourable_at IS NOT NULL));
UPDATE nomination SET rule_set_id = evaluation ->> 'ruleSetId', rules_version = evaluation ->> 'rulesVersion' WHERE evaluation IS NOT NULL;
UPDATE nomination n SET received_for_appraisal_at = s.received_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
  FROM submission s WHERE s.id = n.submission_id AND s.received_on IS NOT NULL AND n.state NOT IN ('withdrawn', 'returned', 'draft');
