import { Injectable } from '@nestjs/common';
import type { BodyOf, RuleVersionView, rules } from '@gs/contracts';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { RuleVersions } from '../persistence/rule-versions.repository';
import { RuleVersionsReader } from '../read/rule-versions.reader';
import { RuleBook } from './rule-book';

type Body = BodyOf<typeof rules.putInForce>;

/** Puts a version in force for the whole system. Dossiers already judged keep the version they were judged by. */
@Injectable()
export class PutInForceHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: RuleVersions,
    private readonly reader: RuleVersionsReader,
    private readonly book: RuleBook,
  ) {}

  /** @throws ProblemError FORBIDDEN, NOT_FOUND, STALE (another one was put in force meanwhile), WRONG_STATE, RULES_REFUSED */
  async handle(actor: Actor, id: string, { over, reason }: Body): Promise<RuleVersionView> {
    if (!(await this.reader.mayManage(actor))) throw new ProblemError('FORBIDDEN');
    return this.put(id, over, reason, actor.accountId);
  }

  /** The same for an operator's command. @param over null: whatever is in force */
  async put(id: string, over: string | null, reason: string, accountId: string | null): Promise<RuleVersionView> {
    // What this software cannot read must not come into force.
    await this.book.of(id);
    const view = await this.uow.run(async (tx) => {
      await this.versions.lock(tx);
      const [version, current] = [await this.versions.byId(tx, id), await this.versions.current(tx)];
      if (version === null) throw new ProblemError('NOT_FOUND');
      if (over !== null && current?.id !== over) throw new ProblemError('STALE');
      if (version.state === 'current') throw new ProblemError('WRONG_STATE');
      await this.versions.putInForce(tx, id, reason, accountId);
      await tx.audit({
        action: 'rules.putInForce',
        kind: 'rule_version',
        id,
        facts: { version: version.version, over: current?.version ?? null, reason },
      });
      const after = await this.reader.view(id, tx);
      if (after === null) throw new ProblemError('NOT_FOUND');
      return after;
    });
    await this.book.follow();
    return view;
  }
}
