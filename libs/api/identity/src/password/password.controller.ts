import { Controller } from '@nestjs/common';
import { identity } from '@gs/contracts';
import {
  Clock,
  Db,
  Endpoint,
  Passwords,
  ProblemError,
  Sessions,
  setSessionCookie,
  UnitOfWork,
  type Call,
  type PublicCall,
} from '@gs/api-platform';
import { AccountsRepository } from '../persistence/accounts.repository';
import { PasswordCheck } from '../sign-in/password-check';
import { requireStrong } from './password-rules';
import { ResetCodes } from '../persistence/reset-codes';

@Controller()
export class PasswordController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly accounts: AccountsRepository,
    private readonly check: PasswordCheck,
    private readonly codes: ResetCodes,
  ) {}

  /** Sets a new password for oneself; every other session of the account ends. */
  @Endpoint(identity.changePassword)
  async change({ actor, body, request, reply }: Call<typeof identity.changePassword>): Promise<void> {
    const account = await this.accounts.credentials(this.db, { id: actor.accountId });
    if (account === null) throw new ProblemError('UNAUTHENTICATED');
    await this.check.verify(account, account.username, body.current);
    requireStrong(body.next, account.username);
    const hash = await this.passwords.hash(body.next);
    const token = await this.uow.run(async (tx) => {
      if (!(await this.accounts.clearFailures(tx, account.id, this.clock.now())))
        throw new ProblemError('SIGN_IN_FAILED');
      await this.accounts.setPassword(tx, account.id, hash, false);
      await this.sessions.closeAll(account.id, tx);
      await tx.audit({ action: 'password.change', kind: 'account', id: account.id });
      return this.sessions.open(account.id, tx);
    });
    setSessionCookie(request, reply, token);
  }

  /** Sets a new password with a code from the administrator; the code works once. */
  @Endpoint(identity.resetPassword)
  async reset({ body }: PublicCall<typeof identity.resetPassword>): Promise<void> {
    await this.uow.run(async (tx) => {
      const owner = await this.codes.use(tx, body.code);
      if (owner === null) throw new ProblemError('RESET_CODE_INVALID');
      requireStrong(body.password, owner.username); // thrown in here, so that the code is not used up
      await this.accounts.setPassword(tx, owner.accountId, await this.passwords.hash(body.password), false);
      await this.sessions.closeAll(owner.accountId, tx);
      await tx.audit({
        action: 'password.reset',
        kind: 'account',
        id: owner.accountId,
        accountId: owner.accountId,
      });
    });
  }
}
