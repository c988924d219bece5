-- Councils as their decisions made and changed them, sessions with an invitation, conflicts that are found, ballots that
-- nobody can link to a voter, paper beside the screen, minutes in versions.

-- Councils ------------------------------------------------------------------------------------------------------------
-- A decision that changed who sits: the seats it ended and began carry its date. Never changed.
CREATE TABLE council_amendment (
  id uuid PRIMARY KEY,
  council_id uuid NOT NULL REFERENCES council (id),
  decision text NOT NULL CONSTRAINT council_amendment_decision_present CHECK (decision <> ''),
  effective_on date NOT NULL,
  note text NOT NULL DEFAULT '',
  recorded_by uuid NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL
);
CREATE INDEX council_amendment_council ON council_amendment (council_id, effective_on);
ALTER TABLE council_member
  -- thành viên phụ trách điển hình tiên tiến
  ADD COLUMN in_charge_of_exemplars boolean NOT NULL DEFAULT false,
  ADD COLUMN joined_by uuid REFERENCES council_amendment (id),
  ADD COLUMN left_by uuid REFERENCES council_amendment (id);

-- What ties a person to another: `other_id` is the `kind` of `person_id` (their spouse, their parent …). Found when a council is to vote on one of them.
CREATE TABLE person_relation (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  other_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL CONSTRAINT person_relation_kind_known CHECK (kind IN ('spouse', 'parent', 'child', 'sibling', 'other-kin')),
  document_no text NOT NULL,
  recorded_by uuid NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL,
  ended_on date,
  CONSTRAINT person_relation_two CHECK (person_id <> other_id),
  CONSTRAINT person_relation_once UNIQUE (person_id, other_id, kind)
);
CREATE INDEX person_relation_other ON person_relation (other_id);

-- Where a person works or has worked.
CREATE TABLE person_post (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  position text NOT NULL DEFAULT '',
  valid_from date NOT NULL,
  valid_to date,
  document_no text NOT NULL,
  recorded_by uuid NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT person_post_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX person_post_person ON person_post (person_id);

-- Who shares an initiative with the person it stands under.
CREATE TABLE initiative_author (
  id uuid PRIMARY KEY,
  initiative_id uuid NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person (id),
  document_no text NOT NULL,
  recorded_by uuid NOT NULL REFERENCES account (id),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT initiative_author_once UNIQUE (initiative_id, person_id)
);
CREATE INDEX initiative_author_person ON initiative_author (person_id);

-- Sessions ------------------------------------------------------------------------------------------------------------
ALTER TABLE council_session
  -- họp, or lấy ý kiến bằng văn bản over days
  ADD COLUMN form text NOT NULL DEFAULT 'meeting' CONSTRAINT council_session_form_known CHECK (form IN ('meeting', 'circulated')),
  ADD COLUMN opinions_due timestamptz,
  ADD COLUMN invited_at timestamptz,
  ADD COLUMN invitation_text text NOT NULL DEFAULT '',
  -- the item on the table now: projector and members' screens follow it
  ADD COLUMN current_item_id uuid REFERENCES agenda_item (id) ON DELETE SET NULL,
  ADD CONSTRAINT council_session_due CHECK (form = 'meeting' OR opinions_due IS NOT NULL);

-- A matter that no other context brings: recognition, selection for a congress, anything the council decides on.
CREATE TABLE council_matter (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  type text NOT NULL CONSTRAINT council_matter_type_known
    CHECK (type IN ('recognise-exemplar', 'congress-selection', 'regulation', 'other')),
  title text NOT NULL,
  subtitle text NOT NULL DEFAULT '',
  summary text NOT NULL DEFAULT '',
  concerned_person_ids uuid[] NOT NULL DEFAULT '{}',
  concerned_organisation_ids uuid[] NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'waiting' CONSTRAINT council_matter_state_known
    CHECK (state IN ('waiting', 'in-session', 'passed', 'not-passed', 'returned')),
  created_by uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL
);

ALTER TABLE agenda_item DROP CONSTRAINT agenda_item_result_known;
ALTER TABLE agenda_item
  ADD CONSTRAINT agenda_item_result_known CHECK (result IN ('passed', 'not-passed', 'postponed', 'returned', 'moved')),
  ADD COLUMN notes text NOT NULL DEFAULT '',
  -- why it was postponed, returned or moved, and the award it was moved to
  ADD COLUMN reason text NOT NULL DEFAULT '',
  ADD COLUMN moved_to_award text,
  -- units the matter is about, persons who put it forward or share its ground
  ADD COLUMN concerned_organisation_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN signer_person_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN co_author_person_ids uuid[] NOT NULL DEFAULT '{}',
  -- the item's own public exponent under the modulus of its vote
  ADD COLUMN exponent integer,
  -- voted on again in a further round: a row of its own under the same number, so that the earlier count stays as it was
  ADD COLUMN repeats_item_id uuid REFERENCES agenda_item (id) CONSTRAINT agenda_item_repeated_once UNIQUE,
  DROP CONSTRAINT agenda_item_seq_unique;
CREATE UNIQUE INDEX agenda_item_seq_unique ON agenda_item (session_id, seq) WHERE repeats_item_id IS NULL;

-- A counted item keeps what it is; what was said about it may still be written down.
CREATE OR REPLACE FUNCTION counted_item_is_frozen() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'notes' = to_jsonb(OLD) - 'notes' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a counted agenda item is never changed' USING CONSTRAINT = 'vote_frozen', ERRCODE = 'check_violation';
END $$;

-- A member and a matter that do not go together. Found or declared; decided by the secretary before anything is sent out.
CREATE TABLE agenda_conflict (
  item_id uuid NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  member_id uuid NOT NULL REFERENCES council_member (id),
  ground text NOT NULL CONSTRAINT agenda_conflict_ground_known
    CHECK (ground IN ('nominee', 'kin', 'workplace', 'signed', 'co-author', 'declared')),
  -- what it was found from, in words: «vợ của ông …», «công tác tại … đến 31/12/2025»
  facts text NOT NULL DEFAULT '',
  -- recused: takes no part and sees nothing of the item; stays: takes part, for the reason given; null: to be decided
  outcome text CONSTRAINT agenda_conflict_outcome_known CHECK (outcome IN ('recused', 'stays')),
  reason text NOT NULL DEFAULT '',
  decided_by uuid REFERENCES account (id),
  decided_at timestamptz,
  PRIMARY KEY (item_id, member_id, ground)
);
CREATE INDEX agenda_conflict_member ON agenda_conflict (member_id);

-- Votes ---------------------------------------------------------------------------------------------------------------
ALTER TABLE vote DROP CONSTRAINT vote_method_known, DROP CONSTRAINT vote_state_known;
ALTER TABLE vote
  ADD CONSTRAINT vote_method_known CHECK (method IN ('secret', 'open', 'consensus')),
  ADD CONSTRAINT vote_state_known CHECK (state IN ('prepared', 'issuing', 'open', 'closed', 'void')),
  ADD COLUMN round integer NOT NULL DEFAULT 1 CONSTRAINT vote_round_positive CHECK (round > 0),
  -- of more that pass, at most so many by rank; null: no such limit
  ADD COLUMN quota integer CONSTRAINT vote_quota_positive CHECK (quota > 0),
  -- RSA modulus (public) that the credentials of this vote are checked with; each item has its own exponent
  ADD COLUMN modulus bytea,
  -- private key, sealed under the server's key: there while ballots are handed out, gone before the first is taken in
  ADD COLUMN sealed_signing_key bytea,
  -- key of the box, sealed likewise: gone when the vote has ended
  ADD COLUMN sealed_box_key bytea,
  -- paper ballots handed out; null: none
  ADD COLUMN paper_issued integer CONSTRAINT vote_paper_issued CHECK (paper_issued >= 0),
  -- what the published record is fixed by
  ADD COLUMN record_root bytea,
  ADD COLUMN record_signature bytea;

-- Rules kept before these questions were asked now say what was taken for granted then; no figure changes.
ALTER TABLE vote DISABLE TRIGGER vote_ended_frozen;
UPDATE vote
SET rule = '{"writtenCounts": true, "maxRounds": null, "tie": "chair", "recusedLeave": false}'::jsonb || rule
WHERE rule IS NOT NULL;
ALTER TABLE vote ENABLE TRIGGER vote_ended_frozen;

-- channel: how a member in the room votes; credential: whether their screen has its ballot (never when, never which)
ALTER TABLE vote_roll
  ADD COLUMN channel text NOT NULL DEFAULT 'screen' CONSTRAINT vote_roll_channel_known CHECK (channel IN ('screen', 'paper', 'none')),
  ADD COLUMN credential text NOT NULL DEFAULT 'none' CONSTRAINT vote_roll_credential_known CHECK (credential IN ('none', 'signed', 'held')),
  -- hash of the blinded request, so that a retry gets the same answer; emptied when handing out is over
  ADD COLUMN request_hash bytea;

-- The closed box: sealed ballots, one row per item and voter, all of one length. `tag` is a keyed hash of the credential
-- (nothing counts twice) under a key that is gone when the vote has ended, so no row can be matched with what is published.
CREATE TABLE ballot_envelope (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  vote_id uuid NOT NULL REFERENCES vote (id),
  tag bytea NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT ballot_envelope_once UNIQUE (vote_id, tag)
);

-- What the box held, written once in shuffled order when the vote ends. Votes from before have no credential.
ALTER TABLE ballot_choice ADD COLUMN serial bytea, ADD COLUMN signature bytea,
  ADD CONSTRAINT ballot_choice_serial_once UNIQUE (serial);

-- What is published of an ended vote, as it was signed: the same bytes for ever.
CREATE TABLE vote_record (
  vote_id uuid PRIMARY KEY REFERENCES vote (id),
  body text NOT NULL
);
CREATE TRIGGER vote_record_frozen BEFORE UPDATE OR DELETE ON vote_record
  FOR EACH ROW EXECUTE FUNCTION ended_vote_is_frozen();

-- Tổ kiểm phiếu, and what each of its two tellers counted for themselves of the paper ballots.
CREATE TABLE vote_teller (
  vote_id uuid NOT NULL REFERENCES vote (id),
  member_id uuid NOT NULL REFERENCES council_member (id),
  seq integer NOT NULL,
  PRIMARY KEY (vote_id, member_id)
);
CREATE TABLE teller_count (
  vote_id uuid NOT NULL,
  member_id uuid NOT NULL,
  item_id uuid NOT NULL REFERENCES agenda_item (id),
  agree integer NOT NULL,
  disagree integer NOT NULL,
  invalid integer NOT NULL,
  PRIMARY KEY (vote_id, member_id, item_id),
  CONSTRAINT teller_count_teller FOREIGN KEY (vote_id, member_id) REFERENCES vote_teller (vote_id, member_id) ON DELETE CASCADE,
  CONSTRAINT teller_count_whole CHECK (agree >= 0 AND disagree >= 0 AND invalid >= 0)
);

-- Minutes -------------------------------------------------------------------------------------------------------------
-- A frozen version of a paper: the figures it was made of, the prose, the bytes and who signed them.
CREATE TABLE minutes_version (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES council_session (id),
  paper text NOT NULL CONSTRAINT minutes_version_paper_known CHECK (paper IN ('session-minutes', 'tally-minutes')),
  vote_id uuid REFERENCES vote (id),
  number integer NOT NULL,
  data jsonb NOT NULL,
  pdf_file_id uuid NOT NULL REFERENCES stored_file (id),
  docx_file_id uuid NOT NULL REFERENCES stored_file (id),
  pdf_sha256 text NOT NULL,
  note text NOT NULL DEFAULT '',
  made_by uuid NOT NULL REFERENCES account (id),
  made_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX minutes_version_number ON minutes_version
  (session_id, paper, COALESCE(vote_id, '00000000-0000-0000-0000-000000000000'), number);
CREATE TABLE minutes_signature (
  version_id uuid NOT NULL REFERENCES minutes_version (id),
  role text NOT NULL CONSTRAINT minutes_signature_role_known CHECK (role IN ('chair', 'secretary', 'teller')),
  member_id uuid NOT NULL REFERENCES council_member (id),
  account_id uuid NOT NULL REFERENCES account (id),
  -- what was signed: the digest of the PDF as it was shown
  pdf_sha256 text NOT NULL,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (version_id, role, member_id)
);
CREATE FUNCTION minutes_are_frozen() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  RAISE EXCEPTION 'minutes are never changed: make another version' USING CONSTRAINT = 'minutes_frozen', ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER minutes_version_frozen BEFORE UPDATE OR DELETE ON minutes_version
  FOR EACH ROW EXECUTE FUNCTION minutes_are_frozen();
CREATE TRIGGER minutes_signature_frozen BEFORE UPDATE OR DELETE ON minutes_signature
  FOR EACH ROW EXECUTE FUNCTION minutes_are_frozen();
