-- Figures of a run by award and status, added to with each batch: a page need not count a hundred thousand rows anew.
ALTER TABLE candidate_run ADD COLUMN counts jsonb NOT NULL DEFAULT '{}';
