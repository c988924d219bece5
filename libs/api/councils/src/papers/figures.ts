import { findAward } from '@gs/domain';
import type { ItemRow } from '../read/session-rows';
import { turnout, type VotePicture } from '../read/vote-view';

/** One counted item as the papers print it: the stored tally, nothing computed again. */
export type CountedItem = ReturnType<typeof countedItems>[number];

export function countedItems(pictures: readonly VotePicture[]) {
  return pictures
    .flatMap(({ items }) => items)
    .flatMap(({ title, subtitle, award, tally }) => {
      if (tally === null) return [];
      const { ballotsAgree, ballotsDisagree, ballotsInvalid, writtenAgree, writtenDisagree } = tally;
      const { agree, denominator, passed, arithmetic } = tally;
      return [
        {
          subject: title,
          place: subtitle,
          award: awardName(award),
          ballotsAgree,
          ballotsDisagree,
          ballotsInvalid,
          writtenAgree,
          writtenDisagree,
          agree,
          denominator,
          passed,
          arithmetic,
        },
      ];
    });
}

export const awardName = (award: string | null): string =>
  award === null ? 'Nội dung khác' : (findAward(award)?.name ?? award);

const most = (items: readonly ItemRow[], figure: (tally: NonNullable<ItemRow['tally']>) => number): number =>
  items.reduce((max, { tally }) => (tally === null ? max : Math.max(max, figure(tally))), 0);

/**
 * Ballots given out and come back, summed over votes (each vote has its own ballot). A vote held before this system has
 * no roll of ballots: then its largest tally says how many came back.
 */
export function ballotFigures(pictures: readonly VotePicture[]): {
  issued: number;
  returned: number;
  /** Opinions, each on one vote. */
  written: number;
  /** Members who wrote, on however many votes. */
  writers: number;
} {
  const sum = { issued: 0, returned: 0, written: 0, writers: 0 };
  for (const picture of pictures) {
    const { ballotsIn, ballotsExpected, writtenIn } = turnout(picture);
    const counted = most(picture.items, (tally) => tally.ballotsAgree + tally.ballotsDisagree + tally.ballotsInvalid);
    const returned = Math.max(ballotsIn, counted);
    sum.returned += returned;
    sum.issued += Math.max(ballotsExpected, returned);
    sum.written += Math.max(
      writtenIn,
      most(picture.items, (tally) => tally.writtenAgree + tally.writtenDisagree),
    );
  }
  return sum;
}
