import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountView, BodyOf, identity, ResponseOf } from '@gs/contracts';
import { Clock, Passwords, ProblemError, Sessions, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { AccountsRepository } from '../persistence/accounts.repository';
import { ResetCodes, type IssuedCode } from '../persistence/reset-codes';
import { AccountsReader } from '../read/accounts.reader';
import { AccountScope } from '../read/account-scope';

type Create = BodyOf<typeof identity.createAccount>;
type Update = BodyOf<typeof identity.updateAccount>;

/** Creates and changes accounts within the administrator's scope. */
@Injectable()
export class AccountsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly accounts: AccountsRepository,
    private readonly reader: AccountsReader,
    private readonly scope: AccountScope,
    private readonly codes: ResetCodes,
  ) {}

  async create(actor: Actor, body: Create): Promise<ResponseOf<typeof identity.createAccount>> {
    requireRoles(body.assignments);
    // Nobody knows this password: the account opens with the one-time code.
    const passwordHash = await this.passwords.hash(randomBytes(32).toString('base64url'));
    return this.uow.run(async (tx) => {
      await this.requireUnits(tx, actor, body.assignments);
      const { username, displayName, jobTitle } = body;
      const id = await this.accounts.insert(tx, {
        username,
        displayName,
        jobTitle,
        passwordHash,
        mustChangePassword: true,
        isDemo: false,
      });
      await this.accounts.addAssignments(tx, id, body.assignments);
      const { code } = await this.codes.issue(tx, id);
      const account = await this.view(tx, actor, id);
      await tx.audit({ action: 'account.create', kind: 'account', id, after: account, facts: { username } });
      return { account, resetCode: code };
    });
  }

  async update(actor: Actor, id: string, body: Update): Promise<AccountView> {
    requireRoles(body.assignments);
    if (body.disabled && id === actor.accountId) throw new ProblemError('FORBIDDEN');
    return this.uow.run(async (tx) => {
      const held = await this.scope.requireAccount(tx, actor, id);
      await this.requireUnits(tx, actor, body.assignments);
      const before = await this.view(tx, actor, id);
      const disabledAt = body.disabled ? this.clock.now() : null;
      const { displayName, jobTitle } = body;
      if (!(await this.accounts.update(tx, id, body.version, { displayName, jobTitle, disabledAt })))
        throw new ProblemError('STALE');
      await this.accounts.dropAssignments(tx, id, held);
      await this.accounts.addAssignments(tx, id, body.assignments);
      if (body.disabled) await this.sessions.closeAll(id, tx);
      const after = await this.view(tx, actor, id);
      await tx.audit({
        action: 'account.update',
        kind: 'account',
        id,
        before,
        after,
        facts: { disabled: body.disabled },
      });
      return after;
    });
  }

  issueResetCode(actor: Actor, id: string): Promise<IssuedCode> {
    return this.uow.run(async (tx) => {
      await this.scope.requireAccount(tx, actor, id);
      const issued = await this.codes.issue(tx, id);
      await tx.audit({ action: 'account.issueResetCode', kind: 'account', id });
      return issued;
    });
  }

  private requireUnits(tx: Tx, actor: Actor, rows: Create['assignments']): Promise<void> {
    return this.scope.requireUnits(
      tx,
      actor,
      rows.map((row) => row.organisationId),
    );
  }

  private async view(tx: Tx, actor: Actor, id: string): Promise<AccountView> {
    const view = await this.reader.get(actor, id, tx);
    if (view === null) throw new ProblemError('NOT_FOUND');
    return view;
  }
}

/** An account without a role would be out of every administrator's sight. */
function requireRoles(rows: Create['assignments']): void {
  const errors =
    rows.length === 0
      ? [
          {
            pointer: '/body/assignments',
            detail: 'Cần ít nhất một vai trò. Muốn ngừng dùng tài khoản thì chọn khoá tài khoản.',
          },
        ]
      : rows.flatMap((row, index) =>
          row.validTo !== null && row.validTo < row.validFrom
            ? [{ pointer: `/body/assignments/${index}/validTo`, detail: 'Ngày hết hạn phải sau ngày bắt đầu.' }]
            : [],
        );
  if (errors.length > 0) throw new ProblemError('VALIDATION_FAILED', {}, errors);
}
