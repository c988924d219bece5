import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { QueryOf, ResponseOf, rules as contract } from '@gs/contracts';
import type { Rules } from '@gs/domain';
import { Clock, Db, type Actor } from '@gs/api-platform';
import { RuleBook, type VersionName } from '@gs/api-awards';
import { awardRef } from '../common/award-ref';
import { Evaluator, type ToEvaluate } from '../evaluation/evaluator';
import { differenceOf } from './difference';
import { OpenNominationsReader, type OpenNomination } from './read/open-nominations.reader';

type Filter = QueryOf<typeof contract.rehearse>;
type Item = ResponseOf<typeof contract.rehearse>['items'][number];

export type Rehearsed = Omit<ResponseOf<typeof contract.rehearse>, 'version' | 'current'>;

/** So many at a time: between them others get their turn. */
const atOnce = 500;

/** All open nominations judged by another version beside the one in force. Writes nothing. */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly book: RuleBook,
    private readonly open: OpenNominationsReader,
    private readonly evaluator: Evaluator,
  ) {}

  /** @throws ProblemError NOT_FOUND, RULES_REFUSED */
  async ofVersion(actor: Actor, id: string, filter: Filter): Promise<ResponseOf<typeof contract.rehearse>> {
    const draft = await this.book.of(id);
    const current = await this.book.current();
    const result = await this.run(actor, draft.rules, current.rules, filter);
    return { version: nameOf(draft.name), current: nameOf(current.name), ...result };
  }

  /**
   * @param actor null: an operator, who sees all
   * @returns counts of the whole province; items and what they can be filtered by only of what the actor may read
   */
  async run(actor: Actor | null, draft: Rules, current: Rules, filter: Filter = {}): Promise<Rehearsed> {
    const open = (await this.open.all(actor)).filter(
      ({ organisation, award }) =>
        (filter.organisationId === undefined || organisation.id === filter.organisationId) &&
        (filter.award === undefined || award === filter.award),
    );
    const differing: (Item & { readonly isReadable: boolean })[] = [];
    for (let at = 0; at < open.length; at += atOnce) {
      differing.push(...(await this.differing(open.slice(at, at + atOnce), draft, current)));
      await breathe();
    }
    const count = (change: Item['change']): number => differing.filter((item) => item.change === change).length;
    const seen = differing.filter(({ isReadable }) => isReadable);
    return {
      counts: {
        open: open.length,
        gains: count('gains'),
        loses: count('loses'),
        otherwise: count('otherwise'),
        conditions: count('conditions'),
      },
      organisations: unique(seen.map(({ organisation }) => [organisation.id, organisation])),
      awards: unique(seen.map(({ award }) => [award.code, award])),
      items: seen
        .filter(({ change }) => filter.change === undefined || change === filter.change)
        .map(({ isReadable: _isReadable, ...item }) => item),
      hidden: differing.length - seen.length,
    };
  }

  private async differing(
    some: readonly OpenNomination[],
    draft: Rules,
    current: Rules,
  ): Promise<(Item & { readonly isReadable: boolean })[]> {
    const facts = await this.evaluator.gather(
      some.map((each) => this.toEvaluate(each)),
      this.db,
    );
    return some.flatMap((each) => {
      const known = facts.get(each.id);
      const difference = known === undefined ? null : differenceOf(each.award, known, current, draft);
      if (difference === null) return [];
      const { id, subjectName, subjectKind, organisation, year, isReadable } = each;
      const { conditions, ...verdicts } = difference;
      return {
        id,
        subjectName,
        subjectKind,
        organisation,
        award: awardRef(each.award),
        year,
        isReadable,
        ...verdicts,
        conditions: [...conditions],
      };
    });
  }

  private toEvaluate({ id, parts, receivedOn, favourable, ...rest }: OpenNomination): ToEvaluate {
    return {
      key: id,
      ...rest,
      receivedOn: receivedOn ?? this.clock.today(),
      ...(favourable === null ? {} : { favourable }),
      ...(parts === null ? {} : { dossierParts: parts }),
    };
  }
}

const nameOf = ({ id, version, state }: VersionName): VersionName => ({ id, version, state });

function unique<T>(entries: readonly (readonly [string, T])[]): T[] {
  return [...new Map(entries).values()];
}
