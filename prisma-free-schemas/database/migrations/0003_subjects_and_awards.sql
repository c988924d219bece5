-- Those who may be nominated, and what is on record of them: ratings, initiatives, discipline, holds, grants.
CREATE TABLE subject (
  id uuid PRIMARY KEY,
  kind text NOT NULL CONSTRAINT subject_kind_known CHECK (kind IN ('person', 'collective', 'household')),
  name text NOT NULL CONSTRAINT subject_name_present CHECK (name <> ''),
  name_fold text NOT NULL GENERATED ALWAYS AS (fold(name)) STORED,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT subject_id_kind UNIQUE (id, kind)
);
CREATE INDEX subject_name ON subject USING gin (name_fold gin_trgm_ops);
CREATE INDEX subject_name_prefix ON subject (name_fold text_pattern_ops);
CREATE INDEX subject_organisation ON subject (organisation_id);

CREATE TABLE person (
  id uuid PRIMARY KEY REFERENCES subject (id),
  birth_date date,
  birth_year integer,
  sex text CONSTRAINT person_sex_known CHECK (sex IN ('nam', 'nu')),
  ethnic_group text NOT NULL DEFAULT '',
  position text NOT NULL DEFAULT '',
  -- AES-256-GCM of the 12 digits, a keyed hash to find it by, and the masked form that may be shown.
  identity_cipher bytea,
  identity_hash bytea CONSTRAINT person_identity_unique UNIQUE,
  identity_masked text NOT NULL DEFAULT ''
);

-- A collective is a unit as a whole (collective_of is that unit) or a named group within one.
CREATE TABLE collective (
  id uuid PRIMARY KEY REFERENCES subject (id),
  collective_of uuid CONSTRAINT collective_unit_unique UNIQUE REFERENCES organisation (id)
);

CREATE TABLE household (
  id uuid PRIMARY KEY REFERENCES subject (id),
  address text NOT NULL DEFAULT '',
  head_person_id uuid REFERENCES person (id)
);

CREATE TABLE rating (
  subject_id uuid NOT NULL REFERENCES subject (id),
  year integer NOT NULL,
  level text NOT NULL,
  decision_no text NOT NULL DEFAULT '',
  PRIMARY KEY (subject_id, year)
);

CREATE TABLE initiative (
  id uuid PRIMARY KEY,
  code text NOT NULL CONSTRAINT initiative_code_unique UNIQUE,
  person_id uuid NOT NULL REFERENCES person (id),
  year integer NOT NULL,
  title text NOT NULL,
  scope text NOT NULL,
  decision_no text NOT NULL DEFAULT '',
  decided_on date
);
CREATE INDEX initiative_person ON initiative (person_id, year);

CREATE TABLE discipline (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  form text NOT NULL,
  from_date date NOT NULL,
  to_date date,
  decision_no text NOT NULL DEFAULT ''
);
CREATE INDEX discipline_person ON discipline (person_id);

-- A matter being considered, investigated or verified: a hold, never a rejection (NĐ 152/2025 Đ4.4).
CREATE TABLE subject_hold (
  id uuid PRIMARY KEY,
  subject_id uuid NOT NULL REFERENCES subject (id),
  reason text NOT NULL,
  document_no text NOT NULL DEFAULT '',
  from_date date NOT NULL,
  released_on date
);
CREATE INDEX subject_hold_subject ON subject_hold (subject_id);

-- The registry: every award on record. Never updated; what was decided elsewhere comes by import.
CREATE TABLE award_grant (
  id uuid PRIMARY KEY,
  subject_id uuid NOT NULL REFERENCES subject (id),
  award text NOT NULL,
  year integer NOT NULL,
  decision_no text NOT NULL,
  decided_on date NOT NULL,
  merit_type text NOT NULL DEFAULT '',
  -- the unit as it was then
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  organisation_name text NOT NULL,
  decision_id uuid,
  source text NOT NULL CONSTRAINT award_grant_source_known CHECK (source IN ('import', 'decision')),
  CONSTRAINT award_grant_once UNIQUE (subject_id, award, year, decision_no)
);
CREATE INDEX award_grant_organisation ON award_grant (organisation_id, year);
CREATE INDEX award_grant_decision ON award_grant (decision_id);
CREATE INDEX award_grant_decision_no ON award_grant (decision_no text_pattern_ops);
