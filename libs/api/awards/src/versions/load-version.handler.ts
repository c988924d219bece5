import { Injectable } from '@nestjs/common';
import type { BodyOf, RuleVersionView, rules } from '@gs/contracts';
import { loadRules, type RuleFile } from '@gs/rules';
import { ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { RuleVersions } from '../persistence/rule-versions.repository';
import { RuleVersionsReader } from '../read/rule-versions.reader';
import { laidOver } from './laid-over';
import { refusal } from './refusal';

type Body = BodyOf<typeof rules.load>;

/** Takes the files of a version as a draft: all of them without fault, or nothing. */
@Injectable()
export class LoadVersionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: RuleVersions,
    private readonly reader: RuleVersionsReader,
  ) {}

  /** @throws ProblemError FORBIDDEN, RULES_REFUSED with every fault, RULES_KNOWN */
  async handle(actor: Actor, { files, base, reason }: Body): Promise<RuleVersionView> {
    if (!(await this.reader.mayManage(actor))) throw new ProblemError('FORBIDDEN');
    const current = base === 'current' ? await this.reader.current() : null;
    const under = current === null ? [] : await this.reader.files(current.id);
    return this.take(laidOver(under, files), reason, actor.accountId);
  }

  /** The same for an operator's command, without an account. @throws ProblemError RULES_REFUSED, RULES_KNOWN */
  async take(files: readonly RuleFile[], reason: string, accountId: string | null): Promise<RuleVersionView> {
    const loaded = loadRules(files);
    if (!loaded.ok) throw refusal(loaded.faults);
    return this.uow.run(async (tx) => {
      await this.versions.lock(tx);
      if ((await this.versions.byVersion(tx, loaded.version)) !== null)
        throw new ProblemError('RULES_KNOWN', { version: loaded.version });
      const id = await this.versions.add(tx, {
        version: loaded.version,
        origin: 'operator',
        files,
        reason,
        accountId,
      });
      await tx.audit({
        action: 'rules.load',
        kind: 'rule_version',
        id,
        facts: { version: loaded.version, files: files.length, reason },
      });
      const view = await this.reader.view(id, tx);
      if (view === null) throw new ProblemError('NOT_FOUND');
      return view;
    });
  }
}
