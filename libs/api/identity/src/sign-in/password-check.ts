import { Injectable } from '@nestjs/common';
import { Clock, lockSeconds, Passwords, ProblemError, UnitOfWork } from '@gs/api-platform';
import { AccountsRepository, type Credentials } from '../persistence/accounts.repository';

const mostUnknown = 10_000;

interface Failures {
  count: number;
  until: number;
}

/** Compares passwords and slows down guessing. A name nobody bears is answered, and locked, like one that exists. */
@Injectable()
export class PasswordCheck {
  private readonly unknown = new Map<string, Failures>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly accounts: AccountsRepository,
  ) {}

  /** @throws ProblemError SIGN_IN_FAILED, ACCOUNT_LOCKED with the seconds left */
  async verify(account: Credentials | null, username: string, password: string): Promise<Credentials> {
    const usable = account !== null && !account.disabled ? account : null;
    const name = username.trim().toLowerCase();
    this.refuseLocked(usable === null ? (this.unknown.get(name)?.until ?? 0) : Date.parse(usable.lockedUntil ?? ''));
    if ((await this.passwords.verify(usable?.passwordHash ?? null, password)) && usable !== null) return usable;
    await (usable === null ? this.countUnknown(name) : this.countKnown(usable.id));
    throw new ProblemError('SIGN_IN_FAILED');
  }

  private refuseLocked(until: number): void {
    const left = until - this.clock.now().getTime();
    if (left > 0) throw new ProblemError('ACCOUNT_LOCKED', { seconds: Math.ceil(left / 1000) });
  }

  /** In a transaction of its own: it must stay although the sign-in is refused. */
  private async countKnown(id: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const failures = await this.accounts.countFailure(tx, id);
      const seconds = lockSeconds(failures);
      if (seconds > 0) await this.accounts.lockUntil(tx, id, new Date(this.clock.now().getTime() + seconds * 1000));
      await tx.audit({ action: 'session.refused', kind: 'account', id, facts: { failures }, accountId: id });
    });
  }

  private countUnknown(name: string): Promise<void> {
    const count = (this.unknown.get(name)?.count ?? 0) + 1;
    this.unknown.delete(name);
    const oldest = this.unknown.keys().next();
    if (this.unknown.size >= mostUnknown && oldest.done !== true) this.unknown.delete(oldest.value);
    const seconds = lockSeconds(count);
    this.unknown.set(name, { count, until: seconds === 0 ? 0 : this.clock.now().getTime() + seconds * 1000 });
    return Promise.resolve();
  }
}
