/** A unit as `{id, code, name}` under its latest name. `column` is a column of the caller's query, never user input. */
export const organisationRefSql = (column: string): string =>
  `(SELECT json_build_object('id', o.id, 'code', o.code, 'name', v.name) FROM organisation o
    JOIN organisation_version v ON v.organisation_id = o.id WHERE o.id = ${column} ORDER BY v.valid_from DESC LIMIT 1)`;
