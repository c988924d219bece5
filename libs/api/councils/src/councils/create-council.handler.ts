import type { BodyOf, councils } from '@gs/contracts';
import { addDays } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import {
  Clock,
  Ids,
  ProblemError,
  requireScope,
  UnitOfWork,
  type Actor,
  type FieldError,
  type Tx,
} from '@gs/api-platform';
import { CouncilReader, type CouncilItem } from '../read/council.reader';

type Body = BodyOf<typeof councils.create>;
interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly person_id: string | null;
}

/** Records a council as its founding decision names it. The council it replaces ends on the day before. */
@Injectable()
export class CreateCouncilHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly reader: CouncilReader,
  ) {}

  /** @throws ProblemError NOT_FOUND (unit out of scope), VALIDATION_FAILED (period, unknown account) */
  async handle(actor: Actor, body: Body): Promise<CouncilItem> {
    return this.uow.run(async (tx) => {
      await requireScope(tx, actor, 'session.manage', body.organisationId, this.clock.today());
      if (body.validTo !== null && body.validTo < body.validFrom)
        throw invalid([{ pointer: '/body/validTo', detail: 'Ngày hết nhiệm kỳ phải sau ngày thành lập.' }]);
      const accounts = await accountsOf(tx, body.members);
      const id = this.ids.next();
      await this.endEarlier(tx, body);
      await tx.query(
        `INSERT INTO council (id, organisation_id, level, name, established_by, valid_from, valid_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, body.organisationId, await levelOn(tx, body), body.name, body.establishedBy, body.validFrom, body.validTo],
      );
      await this.insertMembers(tx, id, body, accounts);
      await tx.audit({
        action: 'council.create',
        kind: 'council',
        id,
        after: body,
        facts: { members: body.members.length },
      });
      const {
        members: _members,
        sessions: _sessions,
        mayManage: _mayManage,
        ...item
      } = await this.reader.get(actor, id, tx);
      return item;
    });
  }

  private async endEarlier(tx: Tx, { organisationId, validFrom }: Body): Promise<void> {
    const later = await tx.query(
      `SELECT 1 FROM council WHERE organisation_id = $1 AND valid_from >= $2::date LIMIT 1`,
      [organisationId, validFrom],
    );
    if (later.length > 0)
      throw invalid([
        {
          pointer: '/body/validFrom',
          detail: 'Đơn vị đã có Hội đồng thành lập từ ngày này trở đi. Kiểm tra lại ngày thành lập.',
        },
      ]);
    await tx.execute(
      `UPDATE council SET valid_to = $3::date WHERE organisation_id = $1 AND valid_from < $2::date
         AND (valid_to IS NULL OR valid_to >= $2::date)`,
      [organisationId, validFrom, addDays(validFrom, -1)],
    );
  }

  private async insertMembers(
    tx: Tx,
    councilId: string,
    body: Body,
    accounts: ReadonlyMap<string, AccountRow>,
  ): Promise<void> {
    const rows = body.members.map((member, index) => {
      const account = accounts.get(member.accountUsername?.toLowerCase() ?? '');
      return {
        id: this.ids.next(),
        account_id: account?.id ?? null,
        person_id: account?.person_id ?? null,
        name: member.name,
        position: member.position,
        role: member.role,
        seat: index + 1,
      };
    });
    await tx.query(
      `INSERT INTO council_member (id, council_id, account_id, person_id, name, position, role, seat, valid_from, valid_to)
       SELECT r.id, $1, r.account_id, r.person_id, r.name, r.position, r.role, r.seat, $3::date, $4::date
       FROM json_to_recordset($2::json) AS r(id uuid, account_id uuid, person_id uuid, name text, position text, role text, seat int)`,
      [councilId, JSON.stringify(rows), body.validFrom, body.validTo],
    );
  }
}

const invalid = (errors: readonly FieldError[]): ProblemError => new ProblemError('VALIDATION_FAILED', {}, errors);

async function levelOn(tx: Tx, { organisationId, validFrom }: Body): Promise<string> {
  const rows = await tx.query<{ level: string }>(
    `SELECT level FROM organisation_version WHERE organisation_id = $1 AND valid_from <= $2::date
       AND (valid_to IS NULL OR valid_to >= $2::date)`,
    [organisationId, validFrom],
  );
  const level = rows[0]?.level;
  if (level === undefined)
    throw invalid([{ pointer: '/body/validFrom', detail: 'Đơn vị chưa có hoặc đã kết thúc vào ngày này.' }]);
  return level;
}

async function accountsOf(tx: Tx, members: Body['members']): Promise<Map<string, AccountRow>> {
  const names = members.map(({ accountUsername }) => accountUsername?.toLowerCase() ?? '');
  const rows = await tx.query<AccountRow>(
    `SELECT id, lower(username) AS username, person_id FROM account WHERE lower(username) = ANY($1) AND disabled_at IS NULL`,
    [names.filter((name) => name !== '')],
  );
  const found = new Map(rows.map((row) => [row.username, row]));
  const errors = names.flatMap((name, index) => {
    const pointer = `/body/members/${index}/accountUsername`;
    if (name === '') return [];
    if (!found.has(name)) return [{ pointer, detail: 'Không có tài khoản này. Kiểm tra tên đăng nhập hoặc để trống.' }];
    return names.indexOf(name) < index ? [{ pointer, detail: 'Tài khoản này đã gắn với một thành viên khác.' }] : [];
  });
  if (errors.length > 0) throw invalid(errors);
  return found;
}
