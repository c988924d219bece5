-- Councils vote on agenda items {kind, ref, title, award}; they know nothing of what stands behind an item.
CREATE TABLE council (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  level text NOT NULL,
  name text NOT NULL,
  established_by text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT council_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX council_organisation ON council (organisation_id);

CREATE TABLE council_member (
  id uuid PRIMARY KEY,
  council_id uuid NOT NULL REFERENCES council (id),
  account_id uuid REFERENCES account (id),
  person_id uuid REFERENCES person (id),
  name text NOT NULL,
  position text NOT NULL DEFAULT '',
  role text NOT NULL CONSTRAINT council_member_role_known
    CHECK (role IN ('chair', 'vice-chair', 'standing', 'secretary', 'member')),
  seat integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT council_member_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX council_member_council ON council_member (council_id, seat);
CREATE INDEX council_member_account ON council_member (account_id);

CREATE TABLE council_session (
  id uuid PRIMARY KEY,
  council_id uuid NOT NULL REFERENCES council (id),
  title text NOT NULL,
  kind text NOT NULL CONSTRAINT council_session_kind_known CHECK (kind IN ('regular', 'extraordinary')),
  state text NOT NULL CONSTRAINT council_session_state_known CHECK (state IN ('planned', 'open', 'closed', 'cancelled')),
  scheduled_at timestamptz NOT NULL,
  place text NOT NULL DEFAULT '',
  opened_at timestamptz,
  closed_at timestamptz,
  chair_member_id uuid REFERENCES council_member (id),
  secretary_member_id uuid REFERENCES council_member (id),
  notes text NOT NULL DEFAULT '',
  conclusion text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX council_session_one_open ON council_session (council_id) WHERE state = 'open';
CREATE INDEX council_session_council ON council_session (council_id, scheduled_at DESC);

CREATE TABLE session_attendance (
  session_id uuid NOT NULL REFERENCES council_session (id),
  member_id uuid NOT NULL REFERENCES council_member (id),
  status text NOT NULL CONSTRAINT session_attendance_status_known CHECK (status IN ('present', 'written', 'absent')),
  reason text NOT NULL DEFAULT '',
  PRIMARY KEY (session_id, member_id)
);

-- One vote covers the items of one award (one threshold). Rule and roll are snapshots taken when it opens.
CREATE TABLE vote (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES council_session (id),
  award text,
  title text NOT NULL,
  method text NOT NULL CONSTRAINT vote_method_known CHECK (method IN ('secret', 'open')),
  state text NOT NULL CONSTRAINT vote_state_known CHECK (state IN ('prepared', 'open', 'closed', 'void')),
  rule jsonb,
  total_members integer,
  opened_at timestamptz,
  closed_at timestamptz,
  void_reason text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX vote_session ON vote (session_id);

CREATE TABLE agenda_item (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES council_session (id),
  vote_id uuid REFERENCES vote (id),
  seq integer NOT NULL,
  kind text NOT NULL,
  ref_id uuid NOT NULL,
  title text NOT NULL,
  subtitle text NOT NULL DEFAULT '',
  award text,
  -- persons this item is about: they never vote on it and see nothing of it
  concerned_person_ids uuid[] NOT NULL DEFAULT '{}',
  result text CONSTRAINT agenda_item_result_known CHECK (result IN ('passed', 'not-passed', 'postponed')),
  tally jsonb,
  CONSTRAINT agenda_item_seq_unique UNIQUE (session_id, seq)
);
CREATE INDEX agenda_item_ref ON agenda_item (kind, ref_id);
-- live in one session only; a postponed item may come again
CREATE UNIQUE INDEX agenda_item_once ON agenda_item (kind, ref_id) WHERE result IS NULL;

-- Who is on the frozen roll of a vote, and whether their ballot has come: the only place that names a voter.
CREATE TABLE vote_roll (
  vote_id uuid NOT NULL REFERENCES vote (id),
  member_id uuid NOT NULL REFERENCES council_member (id),
  attendance text NOT NULL CONSTRAINT vote_roll_attendance_known CHECK (attendance IN ('present', 'written', 'absent')),
  recused_item_ids uuid[] NOT NULL DEFAULT '{}',
  has_voted boolean NOT NULL DEFAULT false,
  PRIMARY KEY (vote_id, member_id)
);

-- One choice on one item, under a random id: no voter, no time, nothing that ties one ballot's items together.
CREATE TABLE ballot_choice (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vote_id uuid NOT NULL REFERENCES vote (id),
  item_id uuid NOT NULL REFERENCES agenda_item (id),
  choice text NOT NULL CONSTRAINT ballot_choice_known CHECK (choice IN ('agree', 'disagree', 'invalid'))
);
CREATE INDEX ballot_choice_item ON ballot_choice (vote_id, item_id);

-- Open votes (show of hands) and written opinions name their author by nature.
CREATE TABLE named_choice (
  vote_id uuid NOT NULL REFERENCES vote (id),
  member_id uuid NOT NULL REFERENCES council_member (id),
  item_id uuid NOT NULL REFERENCES agenda_item (id),
  source text NOT NULL CONSTRAINT named_choice_source_known CHECK (source IN ('hand', 'written')),
  choice text NOT NULL CONSTRAINT named_choice_known CHECK (choice IN ('agree', 'disagree', 'invalid')),
  file_id uuid REFERENCES stored_file (id),
  PRIMARY KEY (vote_id, member_id, item_id)
);
