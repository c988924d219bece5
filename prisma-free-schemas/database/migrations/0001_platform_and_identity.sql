-- Platform: text search helpers, audit, idempotency, files. Identity: accounts, scoped roles, server-side sessions.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Accent-free, case-free, one spelling for «Uỷ/Ủy». IMMUTABLE by contract: the dictionary is fixed at installation.
CREATE FUNCTION fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT lower(unaccent('unaccent'::regdictionary, normalize(value, NFC))) $$;

CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  account_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  before_hash text,
  after_hash text,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_subject ON audit_log (subject_kind, subject_id, id);
CREATE FUNCTION audit_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'audit_log is append-only'; END $$;
CREATE TRIGGER audit_log_frozen BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_is_append_only();

CREATE TABLE account (
  id uuid PRIMARY KEY,
  username text NOT NULL,
  display_name text NOT NULL,
  job_title text NOT NULL DEFAULT '',
  person_id uuid,
  password_hash text NOT NULL,
  must_change_password boolean NOT NULL DEFAULT false,
  disabled_at timestamptz,
  failed_count integer NOT NULL DEFAULT 0 CONSTRAINT account_failed_count_natural CHECK (failed_count >= 0),
  locked_until timestamptz,
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX account_username_unique ON account (lower(username));

CREATE TABLE idempotency_key (
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  key text NOT NULL,
  endpoint text NOT NULL,
  request_sha256 text NOT NULL,
  status integer,
  body jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, key)
);

CREATE TABLE account_session (
  token_sha256 text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX account_session_account ON account_session (account_id);

CREATE TABLE password_reset (
  code_sha256 text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE TABLE stored_file (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL CONSTRAINT stored_file_size_positive CHECK (size_bytes > 0),
  uploaded_by uuid REFERENCES account (id),
  uploaded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX stored_file_sha256 ON stored_file (sha256);
