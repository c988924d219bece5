import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { candidacies, currentRules, type Facts, type SubjectKind } from '@gs/domain';
import type { Queryable } from '@gs/api-platform';
import type { FactsBatch } from '@gs/api-subjects';
import { NominatedReader } from '../read/nominated.reader';
import { nameKey } from './name-key';
import type { HeldRun, NewCandidate, RunProgress } from './persistence/candidates.repository';
import { routedAwards } from './routed-awards';
import { candidateRow } from './words';

export interface Screened {
  readonly rows: readonly NewCandidate[];
  readonly progress: RunProgress;
}

const subjectsAtOnce = 50;

/** Holds a batch of subjects against the book. */
@Injectable()
export class Screening {
  constructor(private readonly nominated: NominatedReader) {}

  async of(batch: FactsBatch, { year, onDate }: HeldRun, db: Queryable): Promise<Screened> {
    const awards = routedAwards(onDate, currentRules());
    const nominated = await this.nominatedAwards(batch, year, db);
    const rows: NewCandidate[] = [];
    const judged: Partial<Record<SubjectKind, readonly string[]>> = {};
    let unrated = 0;
    for (const [at, { id, kind, name, facts: known }] of batch.entries()) {
      const facts: Facts = { ...known, year, receivedOn: onDate, sameYearNominations: nominated.get(id) ?? [] };
      const found = candidacies(facts, { awards });
      if (found.found.length > 0) {
        const subject = { id, kind, nameKey: nameKey(name) };
        rows.push(...found.found.map((each) => candidateRow(subject, each, found, year)));
      }
      judged[kind] ??= found.judged;
      if (!known.ratings.some((rating) => rating.year === year)) unrated += 1;
      // Others are answered meanwhile.
      if (at % subjectsAtOnce === subjectsAtOnce - 1) await setImmediate();
    }
    return { rows, progress: { done: batch.length, unrated, afterId: batch.at(-1)?.id ?? '', judged } };
  }

  private async nominatedAwards(batch: FactsBatch, year: number, db: Queryable): Promise<Map<string, string[]>> {
    const standing = await this.nominated.awardsOf(
      batch.map(({ id }) => id),
      [year],
      db,
    );
    const bySubject = new Map<string, string[]>();
    for (const { subjectId, award } of standing) bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), award]);
    return bySubject;
  }
}
