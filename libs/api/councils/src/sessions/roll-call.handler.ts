import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { rollOf } from '../persistence/roll';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { SessionsRepository } from '../persistence/sessions.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** Who is there, who has written, who is away. Each vote keeps the roll as it was when it opened. */
@Injectable()
export class RollCallHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly sessions: SessionsRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (session, or not a member on that day), WRONG_STATE (ended, or a vote is open), VALIDATION_FAILED (nobody is in a room when opinions are circulated) */
  async handle(actor: Actor, id: string, { entries }: BodyOf<typeof councils.rollCall>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'planned', 'open');
      // A vote that is kept from them has its own frozen roll and is no reason to refuse: a refusal would tell of it.
      const votes = await this.desk.votes(tx, id, actor);
      if (votes.some(({ state }) => state === 'issuing' || state === 'open')) throw new ProblemError('WRONG_STATE');
      if (session.form === 'circulated' && entries.some(({ status }) => status === 'present'))
        throw new ProblemError('VALIDATION_FAILED', {}, [
          { pointer: '/body/entries', detail: 'Lấy ý kiến bằng văn bản thì không có thành viên dự họp.' },
        ]);
      const members = new Set((await rollOf(tx, session.councilId, id, session.day)).map((member) => member.id));
      const last = new Map(entries.map((entry) => [entry.memberId, entry]));
      if ([...last.keys()].some((memberId) => !members.has(memberId))) throw new ProblemError('NOT_FOUND');
      await this.sessions.callRoll(tx, id, [...last.values()]);
      await tx.audit({
        action: 'session.rollCall',
        kind: 'session',
        id,
        after: entries,
        facts: { entries: last.size },
      });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }
}
