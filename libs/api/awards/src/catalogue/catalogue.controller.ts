import { Controller } from '@nestjs/common';
import { rules as contract } from '@gs/contracts';
import { addDays, type Rules } from '@gs/domain';
import { Clock, Endpoint, ProblemError, type Actor, type Answer, type Call } from '@gs/api-platform';
import { RuleVersionsReader, type VersionName } from '../read/rule-versions.reader';
import { RuleBook } from '../versions/rule-book';
import { awardOn, awardSheet, catalogueItem } from './award-sheet';
import { compareBooks } from './compare';
import { generalProvisions } from './general';

interface Asked {
  readonly name: VersionName;
  readonly rules: Rules;
}

/** The law as a person reads it: the catalogue on a day, an award's page, what changed. */
@Controller()
export class CatalogueController {
  constructor(
    private readonly clock: Clock,
    private readonly book: RuleBook,
    private readonly reader: RuleVersionsReader,
  ) {}

  @Endpoint(contract.catalogue)
  async catalogue({ actor, query }: Call<typeof contract.catalogue>): Promise<Answer<typeof contract.catalogue>> {
    const on = query.on ?? this.clock.today();
    const { name, rules } = await this.asked(actor, query.version);
    const set = rules.data.ruleSets.find((row) => row.from <= on && (row.to === null || row.to >= on));
    return {
      on,
      version: name,
      ruleSet: set === undefined ? null : { name: set.name, status: set.status },
      items: rules.awardsOn(on).map((award) => catalogueItem(award, rules, on)),
    };
  }

  @Endpoint(contract.award)
  async award({ actor, params, query }: Call<typeof contract.award>): Promise<Answer<typeof contract.award>> {
    const on = query.on ?? this.clock.today();
    const { name, rules } = await this.asked(actor, query.version);
    const found = awardOn(params.code, rules, on);
    if (found === null) throw new ProblemError('NOT_FOUND');
    const { award, isGiven } = found;
    return {
      on,
      version: name,
      award: catalogueItem(award, rules, on),
      isGiven,
      provisions: awardSheet(award, rules, on),
    };
  }

  @Endpoint(contract.general)
  async general({ actor, query }: Call<typeof contract.general>): Promise<Answer<typeof contract.general>> {
    const on = query.on ?? this.clock.today();
    const { name, rules } = await this.asked(actor, query.version);
    return { on, version: name, provisions: generalProvisions(rules, on) };
  }

  @Endpoint(contract.changes)
  async changes({ actor, query }: Call<typeof contract.changes>): Promise<Answer<typeof contract.changes>> {
    const { to = this.clock.today(), award } = query;
    const from = query.from ?? addDays(to, -365);
    const before = await this.asked(actor, query.fromVersion);
    const after = await this.asked(actor, query.toVersion);
    const items = compareBooks({ rules: before.rules, on: from }, { rules: after.rules, on: to }, award);
    return { from, to, fromVersion: before.name, toVersion: after.name, items };
  }

  /** The version asked for, else the one in force. Drafts are seen by those who may manage them. */
  private async asked(actor: Actor, version: string | undefined): Promise<Asked> {
    if (version === undefined) return this.book.current();
    const asked = await this.book.of(version);
    if (asked.name.state === 'draft' && !(await this.reader.mayManage(actor))) throw new ProblemError('NOT_FOUND');
    return asked;
  }
}
