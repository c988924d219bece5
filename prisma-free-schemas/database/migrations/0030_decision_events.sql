-- What happened to a decision, in order: by whom, when, and why it was returned or dropped. Never changed.
CREATE TABLE decision_event (
  id uuid PRIMARY KEY,
  -- the order of things: two may fall on one instant
  seq bigint GENERATED ALWAYS AS IDENTITY,
  decision_id uuid NOT NULL REFERENCES decision (id),
  at timestamptz NOT NULL,
  account_id uuid REFERENCES account (id),
  action text NOT NULL CONSTRAINT decision_event_action_known
    CHECK (action IN ('create', 'requestSignature', 'returnToDraft', 'sign', 'issue', 'cancel')),
  reason text NOT NULL DEFAULT ''
);
CREATE INDEX decision_event_decision ON decision_event (decision_id, seq);

-- What the audit log knows of the time before: the reason stands in the line after the move it explains.
INSERT INTO decision_event (id, decision_id, at, account_id, action, reason)
SELECT gen_random_uuid(), d.id, l.at, a.id, split_part(l.action, '.', 2),
  COALESCE((SELECT r.detail ->> 'reason' FROM audit_log r
    WHERE r.subject_kind = 'decision' AND r.subject_id = l.subject_id AND r.id > l.id AND r.action =
      CASE l.action WHEN 'decision.returnToDraft' THEN 'decision.return-reason' WHEN 'decision.cancel' THEN 'decision.cancel-reason' END
    ORDER BY r.id LIMIT 1), '')
FROM audit_log l JOIN decision d ON d.id::text = l.subject_id LEFT JOIN account a ON a.id = l.account_id
WHERE l.subject_kind = 'decision' AND l.action IN ('decision.create', 'decision.requestSignature', 'decision.returnToDraft',
  'decision.sign', 'decision.issue', 'decision.cancel')
ORDER BY l.id;

CREATE FUNCTION decision_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'decision_event is append-only'; END $$;
CREATE TRIGGER decision_event_frozen BEFORE UPDATE OR DELETE ON decision_event
  FOR EACH ROW EXECUTE FUNCTION decision_event_is_append_only();
