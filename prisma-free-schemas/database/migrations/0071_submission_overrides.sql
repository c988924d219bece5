-- Warnings of a list as a whole (caps, quotas) gone over by a named officer with a reason; shown ever after.
CREATE TABLE submission_override (
  id uuid PRIMARY KEY,
  submission_id uuid NOT NULL REFERENCES submission (id),
  code text NOT NULL,
  -- what was found then, as the officer saw it: «12/50 = 24 % > 20 %»
  figures text NOT NULL,
  reason text NOT NULL CONSTRAINT submission_override_reason_present CHECK (reason <> ''),
  account_id uuid NOT NULL REFERENCES account (id),
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX submission_override_submission ON submission_override (submission_id);
