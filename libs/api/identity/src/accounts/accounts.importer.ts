import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Passwords, type Tx } from '@gs/api-platform';
import { AccountsRepository, type AssignmentInput } from '../persistence/accounts.repository';
import { ResetCodes, type IssuedCode } from '../persistence/reset-codes';

export interface AccountInput {
  readonly username: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly assignments: readonly AssignmentInput[];
}

/** Accounts that no administrator makes: those of the demonstration, and the first administrator. */
@Injectable()
export class AccountsImporter {
  constructor(
    private readonly passwords: Passwords,
    private readonly accounts: AccountsRepository,
    private readonly codes: ResetCodes,
  ) {}

  /** Demo accounts under one known password; a user name that exists is left as it is. @returns how many are new */
  async addDemo(tx: Tx, rows: readonly AccountInput[], password: string): Promise<number> {
    const names = await this.accounts.takenNames(
      tx,
      rows.map(({ username }) => username),
    );
    const fresh = rows.filter((row) => !names.has(row.username.toLowerCase()));
    if (fresh.length === 0) return 0;
    // One hash for all: the password is printed in the manual, a salt of one's own would protect nothing.
    const passwordHash = await this.passwords.hash(password);
    for (const row of fresh) await this.add(tx, row, passwordHash, true);
    return fresh.length;
  }

  /** An account that opens with a one-time code. @throws ProblemError USERNAME_TAKEN */
  async addWithCode(tx: Tx, row: AccountInput): Promise<IssuedCode> {
    const id = await this.add(tx, row, await this.passwords.hash(randomBytes(32).toString('base64url')), false);
    return this.codes.issue(tx, id);
  }

  private async add(tx: Tx, row: AccountInput, passwordHash: string, isDemo: boolean): Promise<string> {
    const { username, displayName, jobTitle } = row;
    const id = await this.accounts.insert(tx, {
      username,
      displayName,
      jobTitle,
      passwordHash,
      mustChangePassword: !isDemo,
      isDemo,
    });
    await this.accounts.addAssignments(tx, id, row.assignments);
    await tx.audit({ action: 'account.create', kind: 'account', id, facts: { username, demo: isDemo } });
    return id;
  }
}
