import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { Agenda } from '../agenda/agenda';
import type { ItemTally } from '../agenda/agenda-port';
import { SessionChanges } from '../events/session-changes';
import { RoundsRepository, type CountedItem } from '../persistence/rounds.repository';
import { requireState, requireVersion, SessionDesk } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { freePlaces, isTied } from './outcome';

/** What the chair decided about items equal in votes at the edge of the quota: as many of them pass as there are places. */
@Injectable()
export class BreakTieHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly rounds: RoundsRepository,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (not a tied item), WRONG_STATE (nothing is tied), STALE, TIE_NOT_SETTLED */
  async handle(actor: Actor, voteId: string, body: BodyOf<typeof councils.breakTie>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const { session, vote } = await this.desk.lockVote(tx, actor, voteId);
      requireState(session.state, 'open');
      requireState(vote.state, 'closed');
      requireVersion(vote.version, body.version);
      const counted = await this.rounds.counted(tx, voteId);
      const decided = decide(counted, body.passItemIds, freePlaces(vote.quota, counted));
      await this.rounds.settle(tx, voteId, decided, body.reason);
      await this.agenda.results(
        tx,
        decided.filter(({ result }) => result === 'passed'),
        session,
      );
      const facts = {
        sessionId: session.id,
        items: decided.length,
        passed: body.passItemIds.length,
        reason: body.reason,
      };
      await tx.audit({ action: 'vote.breakTie', kind: 'vote', id: voteId, after: decided, facts });
      await this.changes.notify(tx, session.id, { voteId });
      return this.reader.detail(actor, session.id, tx);
    });
  }
}

type Settled = CountedItem & { readonly result: 'passed' | 'not-passed'; readonly tally: ItemTally };

function decide(counted: readonly CountedItem[], passItemIds: readonly string[], places: number): Settled[] {
  const tied = counted.filter(isTied);
  if (tied.length === 0) throw new ProblemError('WRONG_STATE');
  const passing = new Set(passItemIds);
  if ([...passing].some((id) => !tied.some((item) => item.id === id))) throw new ProblemError('NOT_FOUND');
  if (passing.size !== Math.min(places, tied.length)) throw new ProblemError('TIE_NOT_SETTLED', { places });
  return tied.flatMap(({ tally, ...item }): Settled[] => {
    if (tally === null) return [];
    return passing.has(item.id)
      ? [{ ...item, tally, result: 'passed' }]
      : [{ ...item, tally: { ...tally, beyondQuota: true }, result: 'not-passed' }];
  });
}
