-- What a proof needs and no import brings, recorded by an officer with the number of a document.
ALTER TABLE subject_hold
  ADD COLUMN release_document_no text NOT NULL DEFAULT '',
  ADD COLUMN recorded_by uuid REFERENCES account (id),
  ADD COLUMN recorded_at timestamptz,
  ADD COLUMN released_by uuid REFERENCES account (id),
  ADD CONSTRAINT subject_hold_order CHECK (released_on IS NULL OR released_on >= from_date);
ALTER TABLE discipline ADD COLUMN recorded_by uuid REFERENCES account (id), ADD COLUMN recorded_at timestamptz,
  ADD CONSTRAINT discipline_order CHECK (to_date IS NULL OR to_date >= from_date);
ALTER TABLE subject_leave ADD COLUMN recorded_by uuid REFERENCES account (id), ADD COLUMN recorded_at timestamptz;

-- Moved to another unit: whoever was long enough at the old one needs its remark.
CREATE TABLE subject_transfer (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  on_date date NOT NULL,
  from_unit text NOT NULL CONSTRAINT subject_transfer_from_present CHECK (from_unit <> ''),
  -- whole months at the old unit in the year of the move
  months_at_old_unit integer NOT NULL CONSTRAINT subject_transfer_months CHECK (months_at_old_unit BETWEEN 0 AND 12),
  decision_no text NOT NULL,
  -- number of the old unit's written remark; empty: not held yet
  remark_no text NOT NULL DEFAULT '',
  recorded_by uuid NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT subject_transfer_once UNIQUE (person_id, on_date)
);

-- The award an initiative was the ground of; one initiative is used once (CV 5007/BNV-TĐKT 2023).
CREATE TABLE initiative_use (
  id uuid PRIMARY KEY,
  initiative_id uuid NOT NULL CONSTRAINT initiative_use_once UNIQUE REFERENCES initiative (id) ON DELETE CASCADE,
  grant_id uuid NOT NULL REFERENCES award_grant (id) ON DELETE CASCADE,
  document_no text NOT NULL,
  recorded_by uuid NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL
);
CREATE INDEX initiative_use_grant ON initiative_use (grant_id);

-- What a granted title rested on: one that stood on the rating alone uses up no initiative.
CREATE TABLE grant_basis (
  id uuid PRIMARY KEY,
  grant_id uuid NOT NULL CONSTRAINT grant_basis_once UNIQUE REFERENCES award_grant (id) ON DELETE CASCADE,
  rested_on text NOT NULL CONSTRAINT grant_basis_known CHECK (rested_on IN ('rating', 'initiative')),
  document_no text NOT NULL,
  recorded_by uuid NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL
);
