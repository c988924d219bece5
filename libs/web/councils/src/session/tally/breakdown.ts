import type { AgendaItemView } from '@gs/contracts';

type Tally = NonNullable<AgendaItemView['tally']>;

const NO_PAPER = { agree: 0, disagree: 0, invalid: 0 };

/** Ballots of one item by how they came; `spoiled` counts as a ballot, `missing` members gave neither ballot nor opinion. */
export interface Breakdown {
  readonly screen: { readonly agree: number; readonly disagree: number; readonly spoiled: number };
  readonly paper: { readonly agree: number; readonly disagree: number; readonly spoiled: number };
  readonly written: { readonly agree: number; readonly disagree: number };
  readonly recused: number;
  readonly missing: number;
}

/** Splits the counts of one item; `members` is the size of the council on the day. */
export function breakdownOf(tally: Tally, members: number): Breakdown {
  const paper = tally.paper ?? NO_PAPER;
  const ballots = tally.ballotsAgree + tally.ballotsDisagree + tally.ballotsInvalid;
  const written = tally.writtenAgree + tally.writtenDisagree;
  return {
    screen: {
      agree: tally.ballotsAgree - paper.agree,
      disagree: tally.ballotsDisagree - paper.disagree,
      spoiled: tally.ballotsInvalid - paper.invalid,
    },
    paper: { agree: paper.agree, disagree: paper.disagree, spoiled: paper.invalid },
    written: { agree: tally.writtenAgree, disagree: tally.writtenDisagree },
    recused: tally.recused,
    missing: Math.max(0, members - ballots - written - tally.recused),
  };
}

/** «Màn hình 10 đồng ý, 1 không đồng ý; phiếu giấy 1 đồng ý, 1 không hợp lệ; văn bản 3 đồng ý; 1 không có phiếu». */
export function breakdownWords(tally: Tally, members: number, ballotWord: string): string {
  const { screen, paper, written, recused, missing } = breakdownOf(tally, members);
  const channel = (name: string, counts: { agree: number; disagree: number; spoiled?: number }): string => {
    const said = [
      [counts.agree, 'đồng ý'],
      [counts.disagree, 'không đồng ý'],
      [counts.spoiled ?? 0, 'không hợp lệ'],
    ].filter(([count]) => count !== 0);
    return said.length === 0 ? '' : `${name} ${said.map(([count, word]) => `${count} ${word}`).join(', ')}`;
  };
  return [
    channel(ballotWord, screen),
    channel('phiếu giấy', paper),
    channel('văn bản', written),
    missing > 0 ? `${missing} không có phiếu hay ý kiến` : '',
    recused > 0 ? `${recused} không tham gia` : '',
  ]
    .filter(Boolean)
    .join('; ');
}
