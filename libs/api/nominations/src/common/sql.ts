/** A unit as `{id, code, name}` under its latest name. `column` is a column of the caller's query, never user input. */
export const organisationRefSql = (column: string): string =>
  `(SELECT json_build_object('id', o.id, 'code', o.code, 'name', v.name) FROM organisation o
    JOIN organisation_version v ON v.organisation_id = o.id WHERE o.id = ${column} ORDER BY v.valid_from DESC LIMIT 1)`;

/** States in which a nomination still waits for something. */
export const openStates = `('draft','unit-council','submitted','appraising','returned','awaiting-council','in-session','passed','in-decision')`;

/** States that no longer stand in the way of a new nomination for the same award and year. */
export const endedWithoutAward = `('withdrawn','refused','not-passed')`;
