import type { councils, ResponseOf } from '@gs/contracts';
import { conflictRules } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Db, ProblemError, type Actor } from '@gs/api-platform';
import { conflictRows } from './conflict-rows';
import { effectsOf } from './session-detail';
import { SessionReader } from './session.reader';

/** Who is tied to what, and what that does to each vote: for those who prepare the session. */
@Injectable()
export class ConflictsReader {
  constructor(
    private readonly db: Db,
    private readonly sessions: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND also for those who do not run the session */
  async list(actor: Actor, sessionId: string): Promise<ResponseOf<typeof councils.conflicts>> {
    const view = await this.sessions.view(actor, sessionId);
    if (!view.session.managed) throw new ProblemError('NOT_FOUND');
    const rules = conflictRules(view.session.day);
    const rows = await conflictRows(this.db, actor, sessionId);
    return {
      items: rows.map(({ open: _open, own: _own, ...row }) => {
        const rule = rules.find(({ ground }) => ground === row.ground);
        return { ...row, effect: rule?.effect ?? 'ask', cite: rule?.cite ?? null };
      }),
      effects: view.votes.flatMap((picture) => effectsOf(picture, view.members)),
    };
  }
}
