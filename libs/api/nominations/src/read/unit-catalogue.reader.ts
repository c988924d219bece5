import { Injectable } from '@nestjs/common';
import { Clock, Db, type Queryable } from '@gs/api-platform';
import { UnitCatalogue, type UnitVersion } from '../import-list/unit-catalogue';

/** Loads the catalogue of units that lists are read against. */
@Injectable()
export class CatalogueReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** All units with all their names and successions, in two round trips. */
  async load(db: Queryable = this.db): Promise<UnitCatalogue> {
    const versions = await db.query<UnitVersion>(
      `SELECT o.id, o.code, v.name, v.kind, v.level, v.parent_id AS "parentId", v.valid_from AS "validFrom", v.valid_to AS "validTo"
       FROM organisation o JOIN organisation_version v ON v.organisation_id = o.id`,
    );
    const edges = await db.query<{ predecessor_id: string; successor_id: string }>(
      `SELECT predecessor_id, successor_id FROM organisation_succession ORDER BY on_date`,
    );
    const successors = new Map<string, string[]>();
    for (const { predecessor_id: from, successor_id: to } of edges)
      successors.set(from, [...(successors.get(from) ?? []), to]);
    return new UnitCatalogue(versions, successors, this.clock.today());
  }
}
