import type { BallotPaperData } from '@gs/papers';
import type { VotePicture } from '../read/vote-view';

type Items = VotePicture['items'];

/** One form of the ballot: matters that the same members vote on, and how many copies are to be printed. */
export interface BallotForm {
  readonly items: BallotPaperData['forms'][number]['items'];
  readonly copies: number;
}

/**
 * The forms of a vote's paper ballot. Not a sheet for each member's own choice of matters: of one that lists fewer than the
 * others' everybody would know whose it was. Matters with the same voters share a form, everyone gets every form they may
 * vote on, and all copies of a form are alike.
 * @param picture with its roll; of one that has not been opened, of everybody who is not noted as away
 */
export function ballotForms({ vote, roll, items }: VotePicture): BallotForm[] {
  const frozen = vote.state !== 'prepared';
  const voters = roll.filter(({ attendance, channel }) =>
    frozen ? attendance === 'present' && channel === 'paper' : attendance === 'present',
  );
  const forms = new Map<string, { items: Items[number][]; copies: number }>();
  for (const item of items.filter(({ result }) => result === null)) {
    const mine = voters.filter(({ recusedItemIds }) => !recusedItemIds.includes(item.id));
    if (mine.length === 0) continue;
    const key = mine.map(({ memberId }) => memberId).join();
    const form = forms.get(key) ?? { items: [], copies: mine.length };
    form.items.push(item);
    forms.set(key, form);
  }
  return [...forms.values()].map((form) => ({
    items: form.items.map(({ title, subtitle }) => ({ title, subtitle })),
    copies: form.copies,
  }));
}

/** «in 3 tờ», «tờ A in 3, tờ B in 2»: said beside the paper, never on it. */
export function copiesInWords(forms: readonly BallotForm[]): string {
  const [only] = forms;
  if (forms.length === 1 && only !== undefined) return `in ${only.copies} tờ`;
  return forms.map(({ copies }, i) => `tờ ${String.fromCharCode('A'.charCodeAt(0) + i)} in ${copies}`).join(', ');
}
