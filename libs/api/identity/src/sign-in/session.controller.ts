import { Controller } from '@nestjs/common';
import { identity, type MeView } from '@gs/contracts';
import {
  clearSessionCookie,
  Clock,
  Db,
  Endpoint,
  ProblemError,
  readSessionCookie,
  Sessions,
  setSessionCookie,
  UnitOfWork,
  type Call,
  type PublicCall,
} from '@gs/api-platform';
import { AccountsRepository } from '../persistence/accounts.repository';
import { MeReader } from '../read/me.reader';
import { PasswordCheck } from './password-check';

@Controller()
export class SessionController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly accounts: AccountsRepository,
    private readonly check: PasswordCheck,
    private readonly me: MeReader,
  ) {}

  /** Opens a new session; the one that came with the request ends, so that a planted token is worth nothing. */
  @Endpoint(identity.signIn)
  async signIn({ body, request, reply }: PublicCall<typeof identity.signIn>): Promise<MeView> {
    const found = await this.accounts.credentials(this.db, { username: body.username });
    const account = await this.check.verify(found, body.username, body.password);
    const old = readSessionCookie(request);
    const token = await this.uow.run(async (tx) => {
      // Guesses that ran beside this one may have locked the account meanwhile.
      if (!(await this.accounts.clearFailures(tx, account.id, this.clock.now())))
        throw new ProblemError('SIGN_IN_FAILED');
      if (old !== null) await this.sessions.close(old, tx);
      await tx.audit({ action: 'session.open', kind: 'account', id: account.id, accountId: account.id });
      return this.sessions.open(account.id, tx);
    });
    setSessionCookie(request, reply, token);
    return this.me.of(account.id);
  }

  @Endpoint(identity.signOut)
  async signOut({ actor, request, reply }: Call<typeof identity.signOut>): Promise<void> {
    const token = readSessionCookie(request);
    await this.uow.run(async (tx) => {
      if (token !== null) await this.sessions.close(token, tx);
      await tx.audit({ action: 'session.close', kind: 'account', id: actor.accountId });
    });
    clearSessionCookie(request, reply);
  }

  @Endpoint(identity.me)
  whoAmI({ actor }: Call<typeof identity.me>): Promise<MeView> {
    return this.me.of(actor.accountId);
  }
}
