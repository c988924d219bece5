import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { ConflictsRepository } from '../persistence/conflicts.repository';
import { requireState, SessionDesk } from '../persistence/session-desk';
import { conflictRows } from '../read/conflict-rows';
import { unaware } from '../read/audience';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

type Body = BodyOf<typeof councils.decideConflicts>;

/** The secretary says who takes part in what. To let somebody take part takes a reason, and nobody says so of themselves. */
@Injectable()
export class DecideConflictsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly conflicts: ConflictsRepository,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (no such conflict), WRONG_STATE (its vote was opened), VALIDATION_FAILED (reason, oneself) */
  async handle(actor: Actor, id: string, { decisions }: Body): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'planned', 'open');
      const known = await conflictRows(tx, actor, id);
      decisions.forEach((decision, index) => {
        const rows = known.filter(
          ({ itemId, memberId }) => itemId === decision.itemId && memberId === decision.memberId,
        );
        const row = rows[0];
        if (row === undefined) throw new ProblemError('NOT_FOUND');
        if (!row.open) throw new ProblemError('WRONG_STATE');
        if (decision.outcome === 'recused') return;
        if (row.own)
          throw invalid(index, 'outcome', 'Không tự quyết định cho mình tham gia. Nhờ người điều hành khác.');
        if (decision.reason === '') throw invalid(index, 'reason', 'Nêu lý do để thành viên này vẫn tham gia.');
      });
      const concerned = decisions.map(({ itemId }) => itemId);
      const except = await unaware(tx, id, concerned);
      await this.conflicts.decide(tx, actor, decisions);
      await tx.audit({
        action: 'session.decideConflicts',
        kind: 'session',
        id,
        after: decisions,
        facts: {
          recused: decisions.filter(({ outcome }) => outcome === 'recused').length,
          stays: decisions.filter(({ outcome }) => outcome === 'stays').length,
        },
      });
      await this.changes.notify(tx, id, { except });
      return this.reader.detail(actor, id, tx);
    });
  }
}

const invalid = (index: number, field: string, detail: string): ProblemError =>
  new ProblemError('VALIDATION_FAILED', {}, [{ pointer: `/body/decisions/${index}/${field}`, detail }]);
