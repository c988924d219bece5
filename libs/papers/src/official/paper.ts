import type { DecisionData } from './decision/model';
import { decisionView } from './decision/view';
import { nomineeListView, type NomineeListData } from './nominee-list/model';
import { sessionMinutesView, type SessionMinutesData } from './session-minutes/model';
import { submissionLetterView, type SubmissionLetterData } from './submission-letter/model';
import { tallyMinutesView, type TallyMinutesData } from './tally-minutes/model';

/** A paper to be set: its kind and its data. */
export type Paper =
  | { readonly kind: 'nominee-list'; readonly data: NomineeListData }
  | { readonly kind: 'submission-letter'; readonly data: SubmissionLetterData }
  | { readonly kind: 'session-minutes'; readonly data: SessionMinutesData }
  | { readonly kind: 'tally-minutes'; readonly data: TallyMinutesData }
  | { readonly kind: 'decision'; readonly data: DecisionData };

export type PaperKind = Paper['kind'];

/** Title in the properties of the file. */
export const PAPER_TITLES: Readonly<Record<PaperKind, string>> = {
  'nominee-list': 'Danh sách trích ngang',
  'submission-letter': 'Tờ trình',
  'session-minutes': 'Biên bản họp Hội đồng',
  'tally-minutes': 'Biên bản kiểm phiếu',
  decision: 'Quyết định khen thưởng',
};

/** The paper as text in the places of its layout; PDF and Word are both made from this. */
export function viewOf(paper: Paper): object {
  switch (paper.kind) {
    case 'nominee-list':
      return nomineeListView(paper.data);
    case 'submission-letter':
      return submissionLetterView(paper.data);
    case 'session-minutes':
      return sessionMinutesView(paper.data);
    case 'tally-minutes':
      return tallyMinutesView(paper.data);
    case 'decision':
      return decisionView(paper.data);
  }
}
