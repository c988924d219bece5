import { Injectable } from '@nestjs/common';
import { Db } from '@gs/api-platform';
import { linesInto, type Succession } from '../lineage';

export interface Ancestor {
  readonly name: string;
  /** Not all of its history came here. */
  readonly split: boolean;
}

/** Where a unit's history came from, through all generations. */
@Injectable()
export class LineageReader {
  constructor(private readonly db: Db) {}

  /** @returns by id of the predecessor, under its last name */
  async into(unit: string): Promise<Map<string, Ancestor>> {
    const edges = await this.db.query<Succession & { name: string; living: boolean }>(
      `WITH RECURSIVE line AS (
         SELECT predecessor_id AS id FROM organisation_succession WHERE successor_id = $1
         UNION SELECT s.predecessor_id FROM line l JOIN organisation_succession s ON s.successor_id = l.id)
       SELECT s.predecessor_id AS "from", s.successor_id AS "to",
         (SELECT v.name FROM organisation_version v WHERE v.organisation_id = s.predecessor_id ORDER BY v.valid_from DESC LIMIT 1) AS name,
         EXISTS (SELECT 1 FROM organisation_version v WHERE v.organisation_id = s.predecessor_id AND COALESCE(v.valid_to, 'infinity') >= s.on_date) AS living
       FROM line l JOIN organisation_succession s ON s.predecessor_id = l.id`,
      [unit],
    );
    const names = new Map(edges.map(({ from, name }) => [from, name]));
    const living = new Set(edges.filter((edge) => edge.living).map(({ from }) => from));
    return new Map(
      [...linesInto(unit, edges, living)].map(([id, split]) => [id, { name: names.get(id) ?? '', split }]),
    );
  }
}
