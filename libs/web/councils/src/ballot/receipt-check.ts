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
  return { found: cast.ballots.length - faults.length, total: cast.ballots.length, faults };
}
