import { itemHiddenFrom } from './access';

/**
 * SQL: the number of an item `a` on the agenda as an account sees it: without gaps that would tell of items kept from them.
 * An item voted on again keeps its number. @param account SQL expression of the account's id, never user input
 */
export const seenNumber = (account: string): string => `(SELECT count(DISTINCT n.seq)::int FROM agenda_item n
  WHERE n.session_id = a.session_id AND n.seq <= a.seq AND NOT ${itemHiddenFrom(account, 'n')})`;
