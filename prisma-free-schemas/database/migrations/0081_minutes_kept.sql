-- Whether the minutes of a session are written here. Those of sessions that were over before minutes were kept in versions,
-- or that came in as history, lie on paper elsewhere: their words are not written anew after years.
ALTER TABLE council_session ADD COLUMN keeps_minutes boolean NOT NULL DEFAULT true;
UPDATE council_session SET keeps_minutes = false WHERE state IN ('closed', 'cancelled');
