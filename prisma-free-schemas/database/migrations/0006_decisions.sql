-- Decisions: drafted, signed, numbered without gaps, issued; frozen from then on.
CREATE TABLE decision (
  id uuid PRIMARY KEY,
  issuer_id uuid NOT NULL REFERENCES organisation (id),
  -- the competent authority at that time: code and title as printed
  authority_code text NOT NULL,
  authority_title text NOT NULL,
  award text NOT NULL,
  title text NOT NULL,
  state text NOT NULL CONSTRAINT decision_state_known CHECK (state IN ('draft', 'awaiting-signature', 'signed', 'issued', 'cancelled')),
  -- everything the paper prints besides recipients: {grounds[], article1, fund, recipients of copies[], proposedBy, letterNo, letterDate}
  content jsonb NOT NULL,
  signer_account_id uuid REFERENCES account (id),
  signer_name text NOT NULL DEFAULT '',
  signer_capacity text NOT NULL DEFAULT '',
  signed_at timestamptz,
  number integer CONSTRAINT decision_number_positive CHECK (number > 0),
  symbol text NOT NULL DEFAULT 'QĐ-UBND',
  number_year integer,
  issued_on date,
  base_salary integer,
  total_bonus bigint,
  verify_code text CONSTRAINT decision_verify_code_unique UNIQUE,
  source text NOT NULL DEFAULT 'system' CONSTRAINT decision_source_known CHECK (source IN ('system', 'history')),
  session_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_by uuid REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT decision_number_unique UNIQUE (issuer_id, symbol, number_year, number),
  CONSTRAINT decision_issued_complete CHECK (state <> 'issued' OR (number IS NOT NULL AND issued_on IS NOT NULL AND number_year IS NOT NULL))
);
CREATE INDEX decision_issuer ON decision (issuer_id, state);

CREATE TABLE decision_recipient (
  id uuid PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  nomination_id uuid REFERENCES nomination (id),
  subject_id uuid NOT NULL REFERENCES subject (id),
  subject_kind text NOT NULL,
  -- running number in the decision: «số sổ vàng»
  seq integer NOT NULL,
  name text NOT NULL,
  position text NOT NULL DEFAULT '',
  unit_name text NOT NULL DEFAULT '',
  achievement text NOT NULL DEFAULT '',
  bonus integer CONSTRAINT decision_recipient_bonus_natural CHECK (bonus >= 0),
  CONSTRAINT decision_recipient_seq_unique UNIQUE (decision_id, seq)
);
CREATE INDEX decision_recipient_subject ON decision_recipient (subject_id);
-- each passed nomination in at most one decision
CREATE UNIQUE INDEX decision_recipient_nomination_once ON decision_recipient (nomination_id) WHERE nomination_id IS NOT NULL;

CREATE TABLE number_series (
  issuer_id uuid NOT NULL REFERENCES organisation (id),
  symbol text NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL DEFAULT 0 CONSTRAINT number_series_natural CHECK (last_number >= 0),
  PRIMARY KEY (issuer_id, symbol, year)
);

CREATE FUNCTION decision_is_frozen() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF OLD.state = 'issued' THEN RAISE EXCEPTION 'an issued decision is never changed' USING CONSTRAINT = 'decision_frozen', ERRCODE = 'check_violation'; END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER decision_frozen BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION decision_is_frozen();

CREATE FUNCTION decision_recipient_is_frozen() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF (SELECT state FROM decision WHERE id = COALESCE(NEW.decision_id, OLD.decision_id)) = 'issued' THEN
    RAISE EXCEPTION 'recipients of an issued decision are never changed' USING CONSTRAINT = 'decision_frozen', ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER decision_recipient_frozen BEFORE INSERT OR UPDATE OR DELETE ON decision_recipient
  FOR EACH ROW EXECUTE FUNCTION decision_recipient_is_frozen();
