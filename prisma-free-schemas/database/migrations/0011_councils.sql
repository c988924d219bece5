-- What the ballot sheet tells of an item, as it was when put on the agenda.
ALTER TABLE agenda_item ADD COLUMN summary text NOT NULL DEFAULT '';

-- A counted item and an ended vote are history: a mistake is answered by a new vote, never by other figures.
CREATE FUNCTION counted_item_is_frozen() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  RAISE EXCEPTION 'a counted agenda item is never changed' USING CONSTRAINT = 'vote_frozen', ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER agenda_item_counted_frozen BEFORE UPDATE OR DELETE ON agenda_item
  FOR EACH ROW WHEN (OLD.result IS NOT NULL) EXECUTE FUNCTION counted_item_is_frozen();

CREATE FUNCTION ended_vote_is_frozen() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  RAISE EXCEPTION 'an ended vote is never changed' USING CONSTRAINT = 'vote_frozen', ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER vote_ended_frozen BEFORE UPDATE OR DELETE ON vote
  FOR EACH ROW WHEN (OLD.state IN ('closed', 'void')) EXECUTE FUNCTION ended_vote_is_frozen();
