import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, ProblemError, requireScope, UnitOfWork, type Actor, type FieldError, type Tx } from '@gs/api-platform';
import { CouncilsRepository, type SeatAccount } from '../persistence/councils.repository';
import { CouncilReader, type CouncilItem } from '../read/council.reader';

type Body = BodyOf<typeof councils.create>;

/** Records a council as its founding decision names it. The council it replaces ends on the day before. */
@Injectable()
export class CreateCouncilHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly councils: CouncilsRepository,
    private readonly clock: Clock,
    private readonly reader: CouncilReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (unit out of scope), VALIDATION_FAILED (period, unknown account) */
  async handle(actor: Actor, body: Body): Promise<CouncilItem> {
    return this.uow.run(async (tx) => {
      await requireScope(tx, actor, 'session.manage', body.organisationId, this.clock.today());
      if (body.validTo !== null && body.validTo < body.validFrom)
        throw invalid([{ pointer: '/body/validTo', detail: 'Ngày hết nhiệm kỳ phải sau ngày thành lập.' }]);
      const accounts = await this.accountsOf(tx, body.members);
      await this.endEarlier(tx, body);
      const id = await this.councils.found(tx, { ...body, level: await this.levelOn(tx, body) }, accounts);
      await tx.audit({
        action: 'council.create',
        kind: 'council',
        id,
        after: body,
        facts: { members: body.members.length },
      });
      const {
        members: _members,
        amendments: _amendments,
        sessions: _sessions,
        mayManage: _mayManage,
        ...item
      } = await this.reader.get(actor, id, tx);
      return item;
    });
  }

  /** The council that stands now ends; one founded on that day or later must not be there. */
  private async endEarlier(tx: Tx, { organisationId, validFrom }: Body): Promise<void> {
    if (await this.councils.foundedSince(tx, organisationId, validFrom))
      throw invalid([
        {
          pointer: '/body/validFrom',
          detail: 'Đơn vị đã có Hội đồng thành lập từ ngày này trở đi. Kiểm tra lại ngày thành lập.',
        },
      ]);
    await this.councils.endBefore(tx, organisationId, validFrom);
  }

  private async levelOn(tx: Tx, { organisationId, validFrom }: Body): Promise<string> {
    const level = await this.councils.levelOn(tx, organisationId, validFrom);
    if (level === undefined)
      throw invalid([{ pointer: '/body/validFrom', detail: 'Đơn vị chưa có hoặc đã kết thúc vào ngày này.' }]);
    return level;
  }

  private async accountsOf(tx: Tx, members: Body['members']): Promise<Map<string, SeatAccount>> {
    const names = members.map(({ accountUsername }) => accountUsername?.toLowerCase() ?? '');
    const found = await this.councils.accounts(
      tx,
      names.filter((name) => name !== ''),
    );
    const errors = names.flatMap((name, index) => {
      const pointer = `/body/members/${index}/accountUsername`;
      if (name === '') return [];
      if (!found.has(name))
        return [{ pointer, detail: 'Không có tài khoản này. Kiểm tra tên đăng nhập hoặc để trống.' }];
      return names.indexOf(name) < index ? [{ pointer, detail: 'Tài khoản này đã gắn với một thành viên khác.' }] : [];
    });
    if (errors.length > 0) throw invalid(errors);
    return found;
  }
}

const invalid = (errors: readonly FieldError[]): ProblemError => new ProblemError('VALIDATION_FAILED', {}, errors);
