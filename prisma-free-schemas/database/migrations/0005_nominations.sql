-- A submission (tờ trình) carries nominations (one subject × one award) up a route.
CREATE TABLE submission (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  year integer NOT NULL,
  title text NOT NULL,
  state text NOT NULL CONSTRAINT submission_state_known
    CHECK (state IN ('draft', 'unit-council', 'submitted', 'received', 'returned', 'withdrawn', 'closed')),
  letter_no text NOT NULL DEFAULT '',
  letter_date date,
  -- snapshot of the route when first sent on: [{kind, organisationId, workingDays, cite}]
  route jsonb,
  -- the unit whose desk it lies on now, and until when it should act
  holder_id uuid NOT NULL REFERENCES organisation (id),
  due_on date,
  submitted_at timestamptz,
  received_on date,
  rule_set text,
  source_file_id uuid REFERENCES stored_file (id),
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX submission_organisation ON submission (organisation_id, year);
CREATE INDEX submission_holder ON submission (holder_id, state);

CREATE TABLE nomination (
  id uuid PRIMARY KEY,
  submission_id uuid NOT NULL REFERENCES submission (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  award text NOT NULL,
  year integer NOT NULL,
  state text NOT NULL CONSTRAINT nomination_state_known CHECK (state IN ('draft', 'unit-council', 'submitted', 'appraising',
    'returned', 'awaiting-council', 'in-session', 'passed', 'not-passed', 'in-decision', 'awarded', 'refused', 'withdrawn')),
  -- as written by the unit at that time: what the papers print
  position text NOT NULL DEFAULT '',
  unit_name text NOT NULL DEFAULT '',
  achievement text NOT NULL DEFAULT '',
  -- what the list declares and no decision on record proves yet: {rating?, initiativeCodes?}
  declared jsonb NOT NULL DEFAULT '{}',
  -- last evaluation: {verdict, counts, findings, ruleSetId, flags}; re-made on read of a draft, frozen from receipt on
  evaluation jsonb,
  verdict text NOT NULL DEFAULT 'unclear',
  seq integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT nomination_subject FOREIGN KEY (subject_id, subject_kind) REFERENCES subject (id, kind)
);
CREATE INDEX nomination_submission ON nomination (submission_id, seq);
CREATE INDEX nomination_subject_idx ON nomination (subject_id, year);
CREATE INDEX nomination_list ON nomination (organisation_id, updated_at DESC, id DESC);
CREATE INDEX nomination_state ON nomination (state, award);
-- one subject, one award, one year: unless the earlier one ended without an award
CREATE UNIQUE INDEX nomination_once ON nomination (subject_id, award, year) WHERE state NOT IN ('withdrawn', 'refused', 'not-passed');

-- Warnings gone over by a named officer with a reason; shown ever after.
CREATE TABLE finding_override (
  id uuid PRIMARY KEY,
  nomination_id uuid NOT NULL REFERENCES nomination (id),
  rule_id text NOT NULL,
  reason text NOT NULL CONSTRAINT finding_override_reason_present CHECK (reason <> ''),
  account_id uuid NOT NULL REFERENCES account (id),
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX finding_override_nomination ON finding_override (nomination_id);

-- Typed parts of a dossier, of the whole submission or of one nomination; versions are kept.
CREATE TABLE dossier_part (
  id uuid PRIMARY KEY,
  submission_id uuid NOT NULL REFERENCES submission (id),
  nomination_id uuid REFERENCES nomination (id),
  part text NOT NULL,
  version integer NOT NULL CONSTRAINT dossier_part_version_positive CHECK (version > 0),
  file_id uuid NOT NULL REFERENCES stored_file (id),
  added_by uuid NOT NULL REFERENCES account (id),
  added_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX dossier_part_version_unique ON dossier_part
  (submission_id, COALESCE(nomination_id, '00000000-0000-0000-0000-000000000000'), part, version);
CREATE INDEX dossier_part_nomination ON dossier_part (nomination_id);

-- Every hand-over, in order: where a submission was, where it went, by whom, why, until when.
CREATE TABLE submission_event (
  id uuid PRIMARY KEY,
  submission_id uuid NOT NULL REFERENCES submission (id),
  nomination_id uuid REFERENCES nomination (id),
  at timestamptz NOT NULL DEFAULT now(),
  account_id uuid REFERENCES account (id),
  action text NOT NULL,
  from_holder_id uuid REFERENCES organisation (id),
  to_holder_id uuid REFERENCES organisation (id),
  reason text NOT NULL DEFAULT '',
  parts text[] NOT NULL DEFAULT '{}',
  due_on date
);
CREATE INDEX submission_event_submission ON submission_event (submission_id, at);

-- A previewed import waits here until it is taken or expires; nothing of it is in the tables above before.
CREATE TABLE nomination_import (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  year integer NOT NULL,
  file_id uuid NOT NULL REFERENCES stored_file (id),
  mapping jsonb NOT NULL,
  preview jsonb NOT NULL,
  state text NOT NULL CONSTRAINT nomination_import_state_known CHECK (state IN ('previewed', 'taken', 'expired')),
  submission_ids uuid[] NOT NULL DEFAULT '{}',
  created_by uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX nomination_import_organisation ON nomination_import (organisation_id, created_at DESC);

-- The column mapping a unit corrected last time, by the shape of its head row.
CREATE TABLE column_mapping (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  head_sha256 text NOT NULL,
  mapping jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, head_sha256)
);
