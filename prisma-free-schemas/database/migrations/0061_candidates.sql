-- Who could be put forward: one run over a unit and a year, kept so that it can be read page by page.
CREATE TABLE candidate_run (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  year integer NOT NULL,
  state text NOT NULL CONSTRAINT candidate_run_state_known CHECK (state IN ('running', 'done', 'failed')),
  -- The day whose units, people and rules counted.
  on_date date NOT NULL,
  rules_version text NOT NULL,
  total integer NOT NULL,
  done integer NOT NULL DEFAULT 0,
  unrated integer NOT NULL DEFAULT 0,
  -- The last subject that is done: a run that was cut off goes on after it.
  after_id uuid,
  -- Awards that no record decides, by kind of subject; years supposed to be good ones.
  judged jsonb NOT NULL DEFAULT '{}',
  created_by uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  CONSTRAINT candidate_run_done_whole CHECK (state <> 'done' OR finished_at IS NOT NULL)
);
-- One at a time for a unit and a year; the next one takes the place of the last.
CREATE UNIQUE INDEX candidate_run_one ON candidate_run (organisation_id, year);

CREATE TABLE candidate (
  run_id uuid NOT NULL REFERENCES candidate_run (id) ON DELETE CASCADE,
  subject_id uuid NOT NULL REFERENCES subject (id),
  award text NOT NULL,
  status text NOT NULL CONSTRAINT candidate_status_known CHECK (status IN ('eligible', 'possible', 'near', 'next')),
  next_year boolean NOT NULL,
  name_key text NOT NULL,
  -- What is missing in words, and by which condition and clause; empty when nothing is.
  condition_title text NOT NULL,
  missing text NOT NULL,
  cite jsonb,
  earliest_year integer,
  PRIMARY KEY (run_id, subject_id, award)
);
CREATE INDEX candidate_listed ON candidate (run_id, status, name_key, subject_id, award);
CREATE INDEX candidate_next_year ON candidate (run_id, name_key, subject_id, award) WHERE next_year;
