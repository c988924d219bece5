import { Injectable } from '@nestjs/common';
import type { GrantFact, RatingFact } from '@gs/domain';
import type { Queryable } from '@gs/api-platform';
import type { SubjectFacts } from '../facts.port';
import { linesInto, type Succession } from './lines-into';

/** What came to a unit from the units that went into it. */
export interface Inherited {
  readonly grants: readonly GrantFact[];
  /** Of a unit that became this one and no other, with nobody joining: the same unit under a new number. */
  readonly ratings: readonly RatingFact[];
}

interface Edge extends Succession {
  readonly unit: string;
  readonly name: string;
  /** Went on after giving a part of itself away. */
  readonly living: boolean;
}

interface OfUnit {
  readonly unit: string;
  readonly grants: readonly (Omit<GrantFact, 'form'> & { readonly form: GrantFact['form'] | null })[];
  readonly ratings: readonly RatingFact[];
}

/** Facts of collectives through merged, renamed and split units. */
@Injectable()
export class PredecessorFacts {
  /** @returns by unit; those without predecessors are missing */
  async of(units: readonly string[], db: Queryable): Promise<ReadonlyMap<string, Inherited>> {
    if (units.length === 0) return new Map();
    const edges = await db.query<Edge>(edgesSql, [units]);
    if (edges.length === 0) return new Map();
    const records = await db.query<OfUnit>(recordsSql, [[...new Set(edges.map(({ from }) => from))]]);
    const byUnit = new Map(records.map((row) => [row.unit, row]));
    const grouped = new Map<string, Edge[]>();
    for (const edge of edges) grouped.set(edge.unit, [...(grouped.get(edge.unit) ?? []), edge]);
    return new Map([...grouped].map(([unit, of]) => [unit, inheritedBy(unit, of, byUnit)]));
  }

  /** The unit's own facts with what came to it; its own rating of a year stands. */
  join(own: SubjectFacts, inherited: Inherited | undefined): SubjectFacts {
    if (inherited === undefined) return own;
    const rated = new Set(own.ratings.map(({ year }) => year));
    return {
      ...own,
      grants: [...own.grants, ...inherited.grants],
      ratings: [...own.ratings, ...inherited.ratings.filter(({ year }) => !rated.has(year))],
    };
  }
}

function inheritedBy(unit: string, edges: readonly Edge[], records: ReadonlyMap<string, OfUnit>): Inherited {
  const names = new Map(edges.map(({ from, name }) => [from, name]));
  const lines = linesInto(unit, edges, new Set(edges.filter(({ living }) => living).map(({ from }) => from)));
  const same = sameUnits(unit, edges, lines);
  const found = [...lines].flatMap(([id, split]) => {
    const record = records.get(id);
    return record === undefined ? [] : [{ id, split, record }];
  });
  return {
    grants: found.flatMap(({ id, split, record }) =>
      record.grants.map((grant) => ({
        ...grant,
        form: grant.form ?? undefined,
        from: { name: names.get(id) ?? '', exact: !split },
      })),
    ),
    ratings: found.filter(({ id }) => same.has(id)).flatMap(({ record }) => record.ratings),
  };
}

/** Predecessors that are the unit itself under another number: one into one, all the way. */
function sameUnits(unit: string, edges: readonly Edge[], lines: ReadonlyMap<string, boolean>): ReadonlySet<string> {
  const same = new Set<string>();
  for (let at = unit; ;) {
    const into = edges.filter(({ to }) => to === at).map(({ from }) => from);
    const [only] = into;
    if (only === undefined || into.length > 1 || lines.get(only) !== false || same.has(only)) return same;
    same.add(only);
    at = only;
  }
}

// Every succession out of the predecessors, also those that lead elsewhere: they tell a split.
const edgesSql = `WITH RECURSIVE line AS (
    SELECT s.successor_id AS unit, s.predecessor_id AS id FROM organisation_succession s WHERE s.successor_id = ANY($1::uuid[])
    UNION SELECT l.unit, s.predecessor_id FROM line l JOIN organisation_succession s ON s.successor_id = l.id)
  SELECT l.unit, s.predecessor_id AS "from", s.successor_id AS "to",
    (SELECT v.name FROM organisation_version v WHERE v.organisation_id = s.predecessor_id ORDER BY v.valid_from DESC LIMIT 1) AS name,
    EXISTS (SELECT 1 FROM organisation_version v WHERE v.organisation_id = s.predecessor_id AND COALESCE(v.valid_to, 'infinity') >= s.on_date) AS living
  FROM line l JOIN organisation_succession s ON s.predecessor_id = l.id`;

const recordsSql = `SELECT c.collective_of AS unit,
    (SELECT COALESCE(json_agg(json_build_object('award', g.award, 'year', g.year, 'decisionNo', g.decision_no, 'decidedOn', g.decided_on,
       'form', NULLIF(g.merit_type, '')) ORDER BY g.year, g.award), '[]') FROM award_grant g WHERE g.subject_id = c.id) AS grants,
    (SELECT COALESCE(json_agg(json_build_object('year', r.year, 'level', r.level, 'decisionNo', r.decision_no) ORDER BY r.year), '[]')
       FROM rating r WHERE r.subject_id = c.id) AS ratings
  FROM collective c WHERE c.collective_of = ANY($1::uuid[])`;
