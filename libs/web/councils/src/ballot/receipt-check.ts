import type { ResponseOf } from '@gs/contracts';
import type { councils } from '@gs/contracts';
import type { CastStage } from './credential-store';

type Published = ResponseOf<typeof councils.published>;

export interface ReceiptFault {
  readonly itemId: string;
  readonly title: string;
  readonly code: string;
  /** `changed`: the code is there with the other choice. */
  readonly kind: 'missing' | 'changed';
}
export interface ReceiptCheck {
  readonly found: number;
  readonly total: number;
  readonly faults: readonly ReceiptFault[];
  /**
   * This screen was given another key than the one published to all. A server that gives a key of their own to each member
   * knows their ballots again by it, and would sign them anew under the published one.
   */
  readonly hasOtherKey: boolean;
}

/** Looks for every ballot of this receipt in the published list: its code, under its item, with its choice. */
export function checkReceipt(cast: CastStage, published: Published): ReceiptCheck {
  const faults = cast.ballots.flatMap(({ itemId, code, choice }): ReceiptFault[] => {
    const listed =
      published.items.find((item) => item.id === itemId)?.ballots.filter((each) => each.code === code) ?? [];
    if (listed.some((each) => each.choice === choice)) return [];
    const title = cast.facts.items.find((item) => item.id === itemId)?.title ?? '';
    return [{ itemId, title, code, kind: listed.length === 0 ? 'missing' : 'changed' }];
  });
  const total = cast.ballots.length;
  return { found: total - faults.length, total, faults, hasOtherKey: hasOtherKey(cast, published) };
}

function hasOtherKey({ facts }: CastStage, { modulus, items }: Published): boolean {
  if (facts.modulus === null) return false;
  const exponentOf = new Map(items.map(({ id, exponent }) => [id, exponent]));
  // An item that is not in the list is a missing ballot, told as such.
  return (
    facts.modulus !== modulus ||
    facts.items.some(({ id, exponent }) => exponentOf.has(id) && exponentOf.get(id) !== exponent)
  );
}
