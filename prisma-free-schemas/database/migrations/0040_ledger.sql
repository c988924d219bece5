-- The award ledger: files of awards decided before or elsewhere, how far each has come, and the rows kept aside.
CREATE TABLE ledger_import (
  id uuid PRIMARY KEY,
  -- In whose name: rows of units outside it are kept aside, and who may see the import is judged by it.
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  file_id uuid REFERENCES stored_file (id),
  source text NOT NULL CONSTRAINT ledger_import_source_known CHECK (source IN ('screen', 'command')),
  state text NOT NULL CONSTRAINT ledger_import_state_known CHECK (state IN ('waiting', 'running', 'done', 'refused')),
  refusal text NOT NULL DEFAULT '',
  total_rows integer NOT NULL DEFAULT 0,
  done_rows integer NOT NULL DEFAULT 0,
  taken integer NOT NULL DEFAULT 0,
  already integer NOT NULL DEFAULT 0,
  guessed integer NOT NULL DEFAULT 0,
  kept integer NOT NULL DEFAULT 0,
  created_by uuid REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  -- No row is dropped: each one read was taken, was there already, or is kept aside.
  CONSTRAINT ledger_import_nothing_dropped CHECK (done_rows = taken + already + kept AND done_rows <= total_rows),
  CONSTRAINT ledger_import_done_whole CHECK (state <> 'done' OR (done_rows = total_rows AND finished_at IS NOT NULL))
);
-- The same file begun twice is one import: the second one goes on where the first is.
CREATE UNIQUE INDEX ledger_import_unfinished ON ledger_import (organisation_id, file_sha256) WHERE state IN ('waiting', 'running');
CREATE INDEX ledger_import_latest ON ledger_import (created_at DESC, id DESC);

CREATE TABLE ledger_row (
  id uuid PRIMARY KEY,
  import_id uuid NOT NULL REFERENCES ledger_import (id),
  line integer NOT NULL,
  -- Keyed hash of the fields: the same row of the same or another file is kept once.
  row_hash bytea NOT NULL CONSTRAINT ledger_row_once UNIQUE,
  -- The row as it came, and what an officer put in its place: sealed, they hold identity numbers.
  raw bytea NOT NULL,
  corrections bytea,
  findings jsonb NOT NULL,
  codes text[] NOT NULL,
  state text NOT NULL DEFAULT 'open' CONSTRAINT ledger_row_state_known CHECK (state IN ('open', 'taken', 'dismissed')),
  version integer NOT NULL DEFAULT 1,
  reason text NOT NULL DEFAULT '',
  grant_id uuid REFERENCES award_grant (id),
  settled_by uuid REFERENCES account (id),
  settled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ledger_row_settled CHECK ((state = 'open') = (settled_at IS NULL)),
  CONSTRAINT ledger_row_dismissed_says_why CHECK (state <> 'dismissed' OR reason <> ''),
  CONSTRAINT ledger_row_says_why CHECK (cardinality(codes) > 0)
);
CREATE INDEX ledger_row_of_import ON ledger_row (import_id, line);
CREATE INDEX ledger_row_state ON ledger_row (state, id);
CREATE INDEX ledger_row_codes ON ledger_row USING gin (codes) WHERE state = 'open';

-- Where an imported grant came from, and what in it was read by convention.
ALTER TABLE award_grant
  ADD COLUMN import_id uuid REFERENCES ledger_import (id),
  ADD COLUMN import_line integer,
  ADD COLUMN guesses jsonb NOT NULL DEFAULT '[]';
CREATE INDEX award_grant_guessed ON award_grant (import_id, import_line) WHERE guesses <> '[]';
