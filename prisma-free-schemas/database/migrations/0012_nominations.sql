-- Figures of the last evaluation that lists show, kept beside it so that a list need not open the whole of it.
ALTER TABLE nomination
  ADD COLUMN met_count integer NOT NULL DEFAULT 0,
  ADD COLUMN rule_count integer NOT NULL DEFAULT 0,
  ADD COLUMN unmet_count integer NOT NULL DEFAULT 0,
  ADD COLUMN unknown_count integer NOT NULL DEFAULT 0;
CREATE INDEX nomination_recent ON nomination (updated_at DESC, id DESC);

-- What a previewed list would become, sealed: it holds identity numbers. Answers are what the clerk chose for open questions.
ALTER TABLE nomination_import
  ADD COLUMN prepared bytea,
  ADD COLUMN answers jsonb NOT NULL DEFAULT '{}';
CREATE INDEX nomination_import_file ON nomination_import (file_id);

-- A file is opened by its id; what it belongs to decides who may.
CREATE INDEX dossier_part_file ON dossier_part (file_id);
CREATE INDEX submission_source_file ON submission (source_file_id);
