import { Injectable } from '@nestjs/common';
import { Clock, Db, Vault, type Queryable } from '@gs/api-platform';
import { Catalogue, type Group, type Household, type Person, type Unit } from '../catalogue';
import { identityNumberOf } from '../subject';
import { Row, type LedgerTable } from '../table';

interface PersonRow extends Person {
  readonly hash: string;
}

/** Loads what a file is matched against: all units, and those of the file's persons, groups, households. */
@Injectable()
export class CatalogueReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** @param within in whose name the file comes: units below it, today and before, are in scope; null: all units */
  async load(table: LedgerTable, within: string | null, on: Queryable = this.db): Promise<Catalogue> {
    const today = this.clock.today();
    const scope = await on.query<{ id: string }>(
      `SELECT descendant_id AS id FROM organisation_closure WHERE ancestor_id = $1 AND $2::date BETWEEN valid_from AND valid_to`,
      [within, today],
    );
    const others = table.rows.some((record) => !/^[\d\s.]{9,}$/.test(new Row(table, record).text('subject')));
    return new Catalogue({
      today,
      units: await this.units(on),
      persons: await this.persons(table, on),
      groups: others ? await this.groups(on) : [],
      households: others ? await this.households(on) : [],
      scope: within === null ? null : new Set(scope.map(({ id }) => id)),
    });
  }

  private units(on: Queryable): Promise<Unit[]> {
    return on.query<Unit>(
      `SELECT o.id, o.code,
         (SELECT json_agg(json_build_object('name', v.name, 'kind', v.kind, 'level', v.level, 'validFrom', v.valid_from,
           'validTo', v.valid_to) ORDER BY v.valid_from DESC) FROM organisation_version v WHERE v.organisation_id = o.id) AS versions,
         ARRAY(SELECT n.code FROM organisation_succession s JOIN organisation n ON n.id = s.successor_id WHERE s.predecessor_id = o.id) AS successors,
         ARRAY(SELECT n.code FROM organisation_succession s JOIN organisation n ON n.id = s.predecessor_id WHERE s.successor_id = o.id) AS predecessors
       FROM organisation o WHERE EXISTS (SELECT 1 FROM organisation_version v WHERE v.organisation_id = o.id)`,
    );
  }

  private async persons(table: LedgerTable, on: Queryable): Promise<Map<string, Person>> {
    const numbers = new Set<string>();
    for (const record of table.rows) {
      const number = identityNumberOf(new Row(table, record).text('subject'));
      if (/^\d{12}$/.test(number)) numbers.add(number);
    }
    const byHash = new Map([...numbers].map((number) => [this.vault.keyedHash(number), number]));
    const rows = await on.query<PersonRow>(
      `SELECT p.id, s.name, COALESCE(EXTRACT(YEAR FROM p.birth_date)::int, p.birth_year) AS "birthYear", p.sex,
         encode(p.identity_hash, 'hex') AS hash
       FROM person p JOIN subject s ON s.id = p.id WHERE p.identity_hash IN (SELECT decode(h, 'hex') FROM unnest($1::text[]) h)`,
      [[...byHash.keys()]],
    );
    return new Map(rows.map((row) => [byHash.get(row.hash) ?? '', row]));
  }

  private groups(on: Queryable): Promise<Group[]> {
    return on.query<Group>(
      `SELECT s.id, s.name, s.organisation_id AS "organisationId" FROM subject s JOIN collective c ON c.id = s.id WHERE c.collective_of IS NULL`,
    );
  }

  private households(on: Queryable): Promise<Household[]> {
    return on.query<Household>(
      `SELECT s.id, s.name, h.address, s.organisation_id AS "organisationId" FROM subject s JOIN household h ON h.id = s.id`,
    );
  }
}
