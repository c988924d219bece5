import type { Queryable } from '@gs/api-platform';

export interface AccountRef {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly jobTitle: string;
  /** The subject this account's holder is, when known: nobody votes on their own dossier. */
  readonly personId: string | null;
}

/** What other contexts may know of accounts. Nothing here reads a password or a session. */
export abstract class AccountsPort {
  /** Accounts by id; ids that are not there are missing from the map. Disabled accounts are included. */
  abstract byIds(ids: readonly string[], on?: Queryable): Promise<Map<string, AccountRef>>;
  /** Accounts by user name, whatever its case; the keys are lower case. Disabled accounts are left out. */
  abstract byUsernames(usernames: readonly string[], on?: Queryable): Promise<Map<string, AccountRef>>;
}
