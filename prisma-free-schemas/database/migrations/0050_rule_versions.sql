-- Versions of the rule book: the files as they were read, whole. One is in force; what was in force before stays to be read.
CREATE TABLE rule_version (
  id uuid PRIMARY KEY,
  -- names the content: the same files are one version
  version text NOT NULL CONSTRAINT rule_version_once UNIQUE,
  state text NOT NULL CONSTRAINT rule_version_state_known CHECK (state IN ('draft', 'current', 'former')),
  origin text NOT NULL CONSTRAINT rule_version_origin_known CHECK (origin IN ('shipped', 'operator')),
  -- [{name, text}]
  files jsonb NOT NULL CONSTRAINT rule_version_has_files CHECK (jsonb_typeof(files) = 'array' AND jsonb_array_length(files) > 0),
  reason text NOT NULL CONSTRAINT rule_version_says_why CHECK (reason <> ''),
  loaded_at timestamptz NOT NULL,
  loaded_by uuid REFERENCES account (id),
  in_force_at timestamptz,
  in_force_by uuid REFERENCES account (id),
  in_force_reason text NOT NULL DEFAULT '',
  CONSTRAINT rule_version_in_force_since CHECK ((state = 'draft') = (in_force_at IS NULL))
);
CREATE UNIQUE INDEX rule_version_one_current ON rule_version (state) WHERE state = 'current';

-- A version is what it was: proofs name it.
CREATE FUNCTION rule_version_keeps_its_text() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'DELETE' OR NEW.files IS DISTINCT FROM OLD.files OR NEW.version IS DISTINCT FROM OLD.version THEN
    RAISE EXCEPTION 'the text of a rule_version is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rule_version_frozen BEFORE UPDATE OR DELETE ON rule_version
  FOR EACH ROW EXECUTE FUNCTION rule_version_keeps_its_text();
