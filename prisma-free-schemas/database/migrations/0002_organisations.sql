-- An organisation is an identity plus versions; successor edges carry history over mergers.
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  code text NOT NULL CONSTRAINT organisation_code_unique UNIQUE
);

CREATE TABLE organisation_version (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  name text NOT NULL,
  name_fold text NOT NULL GENERATED ALWAYS AS (fold(name)) STORED,
  kind text NOT NULL,
  level text NOT NULL,
  parent_id uuid REFERENCES organisation (id),
  valid_from date NOT NULL,
  valid_to date,
  legal_basis text NOT NULL DEFAULT '',
  CONSTRAINT organisation_version_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT organisation_version_no_overlap EXCLUDE USING gist
    (organisation_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX organisation_version_parent ON organisation_version (parent_id);
CREATE INDEX organisation_version_name ON organisation_version USING gin (name_fold gin_trgm_ops);

-- predecessor → successor on a date; a predecessor with several successors was split.
CREATE TABLE organisation_succession (
  predecessor_id uuid NOT NULL REFERENCES organisation (id),
  successor_id uuid NOT NULL REFERENCES organisation (id),
  on_date date NOT NULL,
  legal_basis text NOT NULL DEFAULT '',
  PRIMARY KEY (predecessor_id, successor_id)
);
CREATE INDEX organisation_succession_successor ON organisation_succession (successor_id);

-- Who lies below whom, by date; rebuilt by the organisation import. Scope of every account is read from here.
-- Rows of an ended unit stay open towards its last superiors and towards its successors (and their superiors): they hold its records.
CREATE TABLE organisation_closure (
  ancestor_id uuid NOT NULL REFERENCES organisation (id),
  descendant_id uuid NOT NULL REFERENCES organisation (id),
  valid_from date NOT NULL,
  valid_to date NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (ancestor_id, descendant_id, valid_from)
);
CREATE INDEX organisation_closure_descendant ON organisation_closure (descendant_id, ancestor_id);

CREATE TABLE role_assignment (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  role text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT role_assignment_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX role_assignment_account ON role_assignment (account_id);

-- Who does a duty for a whole area, by date: e.g. the emulation office of the province is a department of it.
CREATE TABLE organisation_duty (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  duty text NOT NULL,
  holder_id uuid NOT NULL REFERENCES organisation (id),
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (organisation_id, duty, valid_from)
);
