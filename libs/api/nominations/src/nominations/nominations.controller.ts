import { Controller } from '@nestjs/common';
import { nominations as contracts } from '@gs/contracts';
import { Endpoint, type Answer, type Call } from '@gs/api-platform';
import { NominationDetailReader } from '../read/nomination-detail.reader';
import { NominationsReader } from '../read/nominations.reader';
import { ManyNominationsHandler } from './many.handler';
import { NominateHandler } from './nominate.handler';
import { RuleSetHandler } from './rule-set.handler';
import { OneNominationHandler } from './withdraw-one.handler';

@Controller()
export class NominationsController {
  constructor(
    private readonly reader: NominationsReader,
    private readonly detail: NominationDetailReader,
    private readonly nominate: NominateHandler,
    private readonly one: OneNominationHandler,
    private readonly many: ManyNominationsHandler,
    private readonly ruleSets: RuleSetHandler,
  ) {}

  @Endpoint(contracts.list)
  list({ actor, query }: Call<typeof contracts.list>): Promise<Answer<typeof contracts.list>> {
    return this.reader.list(actor, query);
  }

  @Endpoint(contracts.get)
  get({ actor, params }: Call<typeof contracts.get>): Promise<Answer<typeof contracts.get>> {
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.create)
  async create({ actor, body }: Call<typeof contracts.create>): Promise<Answer<typeof contracts.create>> {
    return this.detail.get(actor, await this.nominate.create(actor, body));
  }

  @Endpoint(contracts.update)
  async update({ actor, params, body }: Call<typeof contracts.update>): Promise<Answer<typeof contracts.update>> {
    await this.nominate.update(actor, params.id, body);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.withdrawOne)
  async withdraw({
    actor,
    params,
    body,
  }: Call<typeof contracts.withdrawOne>): Promise<Answer<typeof contracts.withdrawOne>> {
    await this.one.withdraw(actor, params.id, body.version, body.reason);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.refuse)
  async refuse({ actor, params, body }: Call<typeof contracts.refuse>): Promise<Answer<typeof contracts.refuse>> {
    await this.one.refuse(actor, params.id, body.version, body.reason);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.withdrawMany)
  async withdrawMany({
    actor,
    body,
  }: Call<typeof contracts.withdrawMany>): Promise<Answer<typeof contracts.withdrawMany>> {
    return { withdrawn: await this.many.withdraw(actor, body.ids, body.reason) };
  }

  @Endpoint(contracts.override)
  async override({ actor, params, body }: Call<typeof contracts.override>): Promise<Answer<typeof contracts.override>> {
    await this.one.override(actor, params.id, body.ruleId, body.reason);
    return this.detail.get(actor, params.id);
  }

  @Endpoint(contracts.compareRuleSets)
  compare({
    actor,
    params,
  }: Call<typeof contracts.compareRuleSets>): Promise<Answer<typeof contracts.compareRuleSets>> {
    return this.ruleSets.compare(actor, params.id);
  }

  @Endpoint(contracts.chooseRuleSet)
  async choose({
    actor,
    params,
    body,
  }: Call<typeof contracts.chooseRuleSet>): Promise<Answer<typeof contracts.chooseRuleSet>> {
    await this.ruleSets.choose(actor, params.id, body);
    return this.detail.get(actor, params.id);
  }
}
