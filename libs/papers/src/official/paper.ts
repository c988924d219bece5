import { ballotPaperView, type BallotPaperData } from './ballot-paper/model';
import type { DecisionData } from './decision/model';
import { decisionView } from './decision/view';
import { invitationView, type InvitationData } from './invitation/model';
import { nomineeListView, type NomineeListData } from './nominee-list/model';
import { sessionMinutesView, type SessionMinutesData } from './session-minutes/model';
import { sessionPackView, type SessionPackData } from './session-pack/model';
import { submissionLetterView, type SubmissionLetterData } from './submission-letter/model';
import { tallyMinutesView, type TallyMinutesData } from './tally-minutes/model';

/** A paper an office may go on writing in Word. */
export type WordPaper =
  | { readonly kind: 'nominee-list'; readonly data: NomineeListData }
  | { readonly kind: 'submission-letter'; readonly data: SubmissionLetterData }
  | { readonly kind: 'invitation'; readonly data: InvitationData }
  | { readonly kind: 'session-minutes'; readonly data: SessionMinutesData }
  | { readonly kind: 'tally-minutes'; readonly data: TallyMinutesData }
  | { readonly kind: 'decision'; readonly data: DecisionData };

/** A paper to be set: its kind and its data. */
export type Paper =
  | WordPaper
  | { readonly kind: 'session-pack'; readonly data: SessionPackData }
  | { readonly kind: 'ballot-paper'; readonly data: BallotPaperData };

export type PaperKind = Paper['kind'];

/** Title in the properties of the file. */
export const PAPER_TITLES: Readonly<Record<PaperKind, string>> = {
  'nominee-list': 'Danh sách trích ngang',
  'submission-letter': 'Tờ trình',
  invitation: 'Giấy mời họp Hội đồng',
  'session-pack': 'Tài liệu họp Hội đồng',
  'ballot-paper': 'Phiếu bầu',
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
    case 'invitation':
      return invitationView(paper.data);
    case 'session-pack':
      return sessionPackView(paper.data);
    case 'ballot-paper':
      return ballotPaperView(paper.data);
    case 'session-minutes':
      return sessionMinutesView(paper.data);
    case 'tally-minutes':
      return tallyMinutesView(paper.data);
    case 'decision':
      return decisionView(paper.data);
  }
}
