const noVote = '00000000-0000-0000-0000-000000000000';

/** SQL: whether no later version of the same paper follows `v`. */
export const isLatest = `NOT EXISTS (SELECT 1 FROM minutes_version later WHERE later.session_id = v.session_id AND later.paper = v.paper
  AND COALESCE(later.vote_id, '${noVote}') = COALESCE(v.vote_id, '${noVote}') AND later.number > v.number)`;

/**
 * SQL: whether chair and secretary have both signed the latest minutes of a session: then its prose stands, until a new
 * version says why it is made. @param session SQL expression of the session's id, never user input
 */
export const minutesSettled = (
  session: string,
): string => `EXISTS (SELECT 1 FROM minutes_version v WHERE v.session_id = ${session} AND v.paper = 'session-minutes' AND ${isLatest}
  AND (SELECT count(DISTINCT g.role) FROM minutes_signature g WHERE g.version_id = v.id AND g.role IN ('chair', 'secretary')) = 2)`;

/**
 * SQL: whether the prose of a session may be written no more. Its minutes are signed; or it was never this system's to
 * minute: over before minutes were kept here, or recorded afterwards as history.
 * @param session SQL alias of the session
 */
export const proseStands = (session: string): string =>
  `(NOT ${session}.keeps_minutes OR ${minutesSettled(`${session}.id`)})`;
