import { Injectable } from '@nestjs/common';
import type { QueryOf, ResponseOf, subjects } from '@gs/contracts';
import { Clock, Db, scopeClause, Vault, type Actor } from '@gs/api-platform';

type Answer = ResponseOf<typeof subjects.search>;

/** Finds subjects of the caller's scope by name without accents (beginnings first) or by the whole identity number. */
@Injectable()
export class SubjectSearch {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  async search(actor: Actor, query: QueryOf<typeof subjects.search>): Promise<Answer> {
    const today = this.clock.today();
    const digits = query.q.replace(/[\s.]/g, '');
    const byNumber = /^\d{12}$/.test(digits);
    const text = query.q.replace(/\s+/g, ' ').replace(/[\\%_]/g, '\\$&');
    const params: unknown[] = [byNumber ? this.vault.keyedHash(digits) : text, query.limit];
    const own = scopeClause(actor, 'nomination.read', 's.organisation_id', today, params);
    // An office that puts forward for a whole area (organisation_duty) finds the area's people too.
    params.push(actor.permissions.get('nomination.write') ?? [], today);
    const [offices, day] = [`$${params.length - 1}`, `$${params.length}`];
    const area = `s.organisation_id IN (SELECT c.descendant_id FROM organisation_duty d JOIN organisation_closure c ON c.ancestor_id = d.organisation_id
      AND ${day}::date BETWEEN c.valid_from AND c.valid_to WHERE d.holder_id = ANY(${offices}::uuid[]) AND ${day}::date BETWEEN d.valid_from AND COALESCE(d.valid_to, 'infinity'))`;
    const where = [
      `(${own} OR ${area})`,
      byNumber ? `p.identity_hash = decode($1, 'hex')` : `s.name_fold LIKE '%' || fold($1) || '%'`,
    ];
    if (query.kind !== undefined) {
      params.push(query.kind);
      where.push(`s.kind = $${params.length}`);
    }
    if (query.organisationId !== undefined) {
      params.push(query.organisationId, today);
      where.push(`s.organisation_id IN (SELECT c.descendant_id FROM organisation_closure c WHERE c.ancestor_id = $${params.length - 1}
        AND $${params.length}::date BETWEEN c.valid_from AND c.valid_to)`);
    }
    const order = byNumber ? 's.id' : `s.name_fold LIKE fold($1) || '%' DESC, s.name_fold, s.id`;
    const items = await this.db.query<Answer['items'][number]>(
      `SELECT s.id, s.kind, s.name, json_build_object('id', o.id, 'code', o.code, 'name', v.name) AS organisation,
         COALESCE(p.position, h.address, '') AS note, COALESCE(EXTRACT(YEAR FROM p.birth_date)::int, p.birth_year) AS "birthYear",
         COALESCE(p.identity_masked, '') AS "identityMasked"
       FROM subject s LEFT JOIN person p ON p.id = s.id LEFT JOIN household h ON h.id = s.id JOIN organisation o ON o.id = s.organisation_id
       JOIN LATERAL (SELECT n.name FROM organisation_version n WHERE n.organisation_id = o.id ORDER BY n.valid_from DESC LIMIT 1) v ON true
       WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT $2`,
      params,
    );
    return { items };
  }
}
