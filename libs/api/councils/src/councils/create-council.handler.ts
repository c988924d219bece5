import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, requireScope, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { CouncilsRepository } from '../persistence/councils.repository';
import { CouncilReader, type CouncilItem } from '../read/council.reader';
import { newSeats, requireOneChair } from './new-seats';

type Body = BodyOf<typeof councils.create>;

/**
 * Records a council as its founding decision names it. A council that stands ends on the day before; one of the past (a
 * district's, until 30/6/2025) is put before those that followed it.
 */
@Injectable()
export class CreateCouncilHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly councils: CouncilsRepository,
    private readonly clock: Clock,
    private readonly reader: CouncilReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (unit out of scope), VALIDATION_FAILED (period, chair, account or person) */
  async handle(actor: Actor, body: Body): Promise<CouncilItem> {
    return this.uow.run(async (tx) => {
      await requireScope(tx, actor, 'session.manage', body.organisationId, this.clock.today());
      if (body.validTo !== null && body.validTo < body.validFrom)
        throw invalid('validTo', 'Ngày hết nhiệm kỳ phải sau ngày thành lập.');
      requireOneChair(body.members, '/body/members');
      const seats = await newSeats(tx, this.councils, body.members, '/body/members');
      const level = await this.levelOf(tx, body);
      await this.makeRoom(tx, body);
      const id = await this.councils.found(tx, { ...body, level }, seats);
      await tx.audit({
        action: 'council.create',
        kind: 'council',
        id,
        after: body,
        facts: { members: body.members.length },
      });
      return this.reader.item(actor, id, tx);
    });
  }

  /** No two councils of a unit stand on one day, and no council loses days on which it has met. */
  private async makeRoom(tx: Tx, { organisationId, validFrom, validTo }: Body): Promise<void> {
    await this.councils.lockUnit(tx, organisationId);
    if (await this.councils.foundedWithin(tx, organisationId, validFrom, validTo))
      throw invalid(
        'validFrom',
        validTo === null
          ? 'Đơn vị đã có Hội đồng thành lập từ ngày này trở đi. Nếu là Hội đồng nhiệm kỳ trước, ghi ngày hết nhiệm kỳ.'
          : 'Trong thời gian này đơn vị đã có một Hội đồng khác. Kiểm tra lại ngày thành lập và ngày hết nhiệm kỳ.',
      );
    const earlier = await this.councils.standingOn(tx, organisationId, validFrom);
    if (earlier === undefined) return;
    if (validTo !== null && (earlier.validTo === null || earlier.validTo > validTo))
      throw invalid('validTo', 'Hội đồng trước còn hoạt động sau ngày này. Kiểm tra lại ngày hết nhiệm kỳ.');
    if (await this.councils.metSince(tx, earlier.id, validFrom))
      throw invalid('validFrom', 'Hội đồng trước đã họp từ ngày này trở đi. Kiểm tra lại ngày thành lập.');
    await this.councils.endBefore(tx, earlier.id, validFrom);
  }

  /** The council's level is its unit's on the founding day; it cannot outlive the unit. */
  private async levelOf(tx: Tx, { organisationId, validFrom, validTo }: Body): Promise<string> {
    const unit = await this.councils.unitOn(tx, organisationId, validFrom);
    if (unit === undefined) throw invalid('validFrom', 'Đơn vị chưa có hoặc đã kết thúc vào ngày này.');
    if (unit.until !== null && (validTo === null || validTo > unit.until))
      throw invalid('validTo', `Đơn vị kết thúc ngày ${inWords(unit.until)}: Hội đồng không hoạt động sau ngày ấy.`);
    return unit.level;
  }
}

const inWords = (day: string): string => day.split('-').reverse().map(Number).join('/');

const invalid = (field: string, detail: string): ProblemError =>
  new ProblemError('VALIDATION_FAILED', {}, [{ pointer: `/body/${field}`, detail }]);
