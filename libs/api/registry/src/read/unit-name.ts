/** SQL: name of a unit on a day, else the nearest known one. Arguments are SQL, never user input. */
export const unitName = (unit: string, day: string): string =>
  `(SELECT v.name FROM organisation_version v WHERE v.organisation_id = ${unit}
    ORDER BY v.valid_from <= ${day}::date DESC, abs(${day}::date - v.valid_from) LIMIT 1)`;
