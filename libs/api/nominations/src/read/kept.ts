import { Injectable } from '@nestjs/common';
import { CouncilsPort } from '@gs/api-councils';
import { ProblemError, type Actor, type Queryable } from '@gs/api-platform';

/** The beginning of a statement that shall know nothing of some nominations. */
export interface Without {
  /** Before a statement that begins with SELECT. */
  readonly head: string;
  /** In place of the WITH of a statement that has tables of its own. */
  readonly with: string;
}

/**
 * Nominations that are kept from whoever takes no part in them before a council: as if they were not there, in every list,
 * figure, paper and track. The one way around is a paper as it was handed in (a scanned letter, the unit's own workbook):
 * no line can be cut out of it.
 */
@Injectable()
export class KeptNominations {
  constructor(private readonly councils: CouncilsPort) {}

  /** Their ids; empty for nearly everybody. */
  of(actor: Actor, within?: Queryable): Promise<string[]> {
    return this.councils.keptFrom(actor, 'nomination', 'nomination.read', within);
  }

  /** What a statement that is written for the actor begins with. */
  async without(actor: Actor, params: unknown[], within?: Queryable): Promise<Without> {
    return withoutNominations(await this.of(actor, within), params);
  }

  /** @throws ProblemError NOT_FOUND when one of these is kept from the actor: it answers like one that never was */
  async requireSeen(db: Queryable, actor: Actor, ids: readonly string[]): Promise<void> {
    const kept = await this.of(actor, db);
    if (ids.some((id) => kept.includes(id))) throw new ProblemError('NOT_FOUND');
  }
}

/**
 * Tables of a statement that put themselves before the stored ones of the same name, so that no part of it can forget one.
 * A submission in which nothing else stands goes too. Nobody pays for it from whom nothing is kept.
 */
export function withoutNominations(kept: readonly string[], params: unknown[]): Without {
  if (kept.length === 0) return { head: '', with: 'WITH ' };
  params.push(kept);
  const ids = `$${params.length}::uuid[]`;
  const tables = `submission AS NOT MATERIALIZED (SELECT h.* FROM submission h
      WHERE NOT (EXISTS (SELECT 1 FROM nomination k WHERE k.submission_id = h.id AND k.id = ANY(${ids}))
        AND NOT EXISTS (SELECT 1 FROM nomination k WHERE k.submission_id = h.id AND k.state <> 'withdrawn' AND k.id <> ALL(${ids})))),
    nomination AS NOT MATERIALIZED (SELECT h.* FROM nomination h WHERE h.id <> ALL(${ids})),
    dossier_part AS NOT MATERIALIZED (SELECT h.* FROM dossier_part h WHERE h.nomination_id IS NULL OR h.nomination_id <> ALL(${ids})),
    submission_event AS NOT MATERIALIZED (SELECT h.* FROM submission_event h WHERE h.nomination_id IS NULL OR h.nomination_id <> ALL(${ids}))`;
  return { head: `WITH ${tables} `, with: `WITH ${tables}, ` };
}
