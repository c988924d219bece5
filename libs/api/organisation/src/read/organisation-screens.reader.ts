import { Injectable } from '@nestjs/common';
import { permissions, type organisation, type Permission, type QueryOf, type ResponseOf } from '@gs/contracts';
import {
  Clock,
  Db,
  inScope,
  ProblemError,
  requireScope,
  scopeClause,
  type Actor,
  type LocalDate,
} from '@gs/api-platform';
import { nearestVersion } from './organisations.reader';

type ListQuery = QueryOf<typeof organisation.list>;
type ListAnswer = ResponseOf<typeof organisation.list>;
type Detail = ResponseOf<typeof organisation.get>;

const isPermission = (text: string): text is Permission => Object.hasOwn(permissions, text);

const inForce = `$1::date BETWEEN v.valid_from AND COALESCE(v.valid_to, 'infinity')`;

/** SQL: the unit itself and all below it, and the areas whose emulation office it is, on the date `$1`. */
function areaClause(organisationId: string, params: unknown[]): string {
  params.push(organisationId);
  const office = `$${params.length}::uuid`;
  return `o.id IN (SELECT c.descendant_id FROM organisation_closure c WHERE $1::date BETWEEN c.valid_from AND c.valid_to
    AND (c.ancestor_id = ${office} OR c.ancestor_id IN (SELECT d.organisation_id FROM organisation_duty d WHERE d.holder_id = ${office}
      AND d.duty = 'emulation-office' AND $1::date BETWEEN d.valid_from AND COALESCE(d.valid_to, 'infinity'))))`;
}

/** Answers the screens about units. */
@Injectable()
export class OrganisationScreens {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Units in the caller's scope on a date: below a superior, by name (former names too), or all of them. With
   * `putForwardBy` the units that office may put forward today, if the caller may write nominations there: else none.
   */
  async list(actor: Actor, query: ListQuery): Promise<ListAnswer> {
    const permission = query.permission ?? 'organisation.read';
    if (!isPermission(permission)) return { items: [] };
    const today = this.clock.today();
    const { putForwardBy } = query;
    // What an office puts forward is judged by the units of the day, whoever asks and for whatever date.
    const on = putForwardBy === undefined ? (query.on ?? today) : today;
    if (putForwardBy !== undefined && !(await inScope(this.db, actor, 'nomination.write', putForwardBy, today)))
      return { items: [] };
    const params: unknown[] = [on, query.limit];
    const where =
      putForwardBy === undefined
        ? [scopeClause(actor, permission, 'o.id', today, params)]
        : [areaClause(putForwardBy, params), inForce];
    let order = 'o.code';
    if (query.parentId !== undefined) {
      params.push(query.parentId);
      where.push(`v.parent_id = $${params.length}`);
    }
    if (query.q === undefined || query.q.trim() === '') {
      where.push(inForce);
    } else {
      params.push(query.q.trim(), `${query.q.trim().replace(/[\\%_]/g, '\\$&')}%`);
      const [text, pattern] = [`$${params.length - 1}`, `$${params.length}`];
      where.push(`(o.code ILIKE ${pattern} OR EXISTS (SELECT 1 FROM organisation_version a
        WHERE a.organisation_id = o.id AND a.name_fold LIKE '%' || fold(${pattern})))`);
      order = `strpos(v.name_fold, fold(${text})) > 0 DESC, COALESCE(v.valid_to, 'infinity') >= $1::date DESC, o.code`;
    }
    const items = await this.db.query<ListAnswer['items'][number]>(
      `SELECT o.id, o.code, v.name, v.kind, v.level, v.parent_id AS "parentId", v.valid_from AS "validFrom", v.valid_to AS "validTo",
         (SELECT count(*)::int FROM organisation_version c WHERE c.parent_id = o.id
           AND $1::date BETWEEN c.valid_from AND COALESCE(c.valid_to, 'infinity')) AS "childCount"
       FROM organisation o JOIN ${nearestVersion('o.id', '$1')} v ON true
       WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT $2`,
      params,
    );
    // Beyond their own scope people are told names and kinds, nothing of how a unit is built.
    return {
      items: putForwardBy === undefined ? items : items.map((item) => ({ ...item, parentId: null, childCount: 0 })),
    };
  }

  /** One unit with all its versions and the edges to predecessors and successors. @throws ProblemError NOT_FOUND outside the scope */
  async get(actor: Actor, id: string): Promise<Detail> {
    const today: LocalDate = this.clock.today();
    await requireScope(this.db, actor, 'organisation.read', id, today);
    const rows = await this.db.query<Detail>(
      `SELECT o.id, o.code, v.name,
         (SELECT json_agg(json_build_object('name', x.name, 'kind', x.kind, 'level', x.level, 'validFrom', x.valid_from, 'validTo', x.valid_to,
            'legalBasis', x.legal_basis, 'parent', CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'code', p.code, 'name', pv.name) END)
            ORDER BY x.valid_from DESC)
          FROM organisation_version x LEFT JOIN organisation p ON p.id = x.parent_id
          LEFT JOIN ${nearestVersion('p.id', 'x.valid_from')} pv ON true WHERE x.organisation_id = o.id) AS versions,
         ${edges('predecessor_id', 'successor_id')} AS predecessors, ${edges('successor_id', 'predecessor_id')} AS successors
       FROM organisation o JOIN ${nearestVersion('o.id', '$2')} v ON true WHERE o.id = $1`,
      [id, today],
    );
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return rows[0];
  }
}

/** SQL: the units at the other end of the successions of `o`, under their last names. */
const edges = (other: string, own: string): string =>
  `COALESCE((SELECT json_agg(json_build_object('id', q.id, 'code', q.code, 'name', qv.name, 'onDate', s.on_date,
     'split', (SELECT count(*) > 1 FROM organisation_succession y WHERE y.predecessor_id = s.predecessor_id)) ORDER BY s.on_date, q.code)
   FROM organisation_succession s JOIN organisation q ON q.id = s.${other} JOIN ${nearestVersion('q.id', 's.on_date')} qv ON true
   WHERE s.${own} = o.id), '[]')`;
