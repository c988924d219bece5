import { twoDigits } from '../common/counts';
import type { NamedPerson, PaperHead, Signatory, Verification } from '../common/model';
import {
  caps,
  footView,
  headView,
  paragraph,
  signView,
  type HeadView,
  type ParagraphView,
  type SignView,
} from '../common/view';
import { voteView, type CountedVote, type VoteView } from '../common/voting';

export interface TallyMinutesData {
  readonly head: PaperHead;
  readonly councilName: string;
  /** «Bỏ phiếu đề nghị tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2026» */
  readonly subject: string;
  readonly countedAt: string;
  readonly place: string;
  /** Who counted, and in what capacity: first the head of the team. */
  readonly team: readonly NamedPerson[];
  readonly totalMembers: number;
  readonly presentMembers: number;
  readonly votes: readonly CountedVote[];
  readonly chairSign: Signatory;
  readonly verification: Verification | null;
}

export interface TallyMinutesView {
  readonly head: HeadView;
  readonly subject: string;
  readonly opening: readonly ParagraphView[];
  readonly votes: readonly VoteView[];
  readonly closing: readonly ParagraphView[];
  readonly left: SignView;
  readonly right: SignView;
  readonly foot: string;
}

/** The minutes as text, for both PDF and Word. @throws RangeError when the ballots do not add up */
export function tallyMinutesView(data: TallyMinutesData): TallyMinutesView {
  if (data.presentMembers > data.totalMembers) throw new RangeError('more members present than members');
  const team = data.team.map(({ name, position }) => (position === '' ? name : `${name}, ${position}`)).join('; ');
  return {
    head: headView(data.head),
    subject: data.subject,
    opening: [
      paragraph(`${data.countedAt}, tại ${data.place}.`, 'Thời gian, địa điểm: '),
      paragraph(
        `${data.councilName}; tổng số ${twoDigits(data.totalMembers)} thành viên, dự họp ${twoDigits(data.presentMembers)}.`,
        'Hội đồng: ',
      ),
      paragraph(`${team}.`, 'Tổ kiểm phiếu: '),
    ],
    votes: data.votes.map((vote, i) => voteView(vote, data.votes.length > 1 ? `${i + 1}. ` : '')),
    closing: [paragraph('Biên bản được lập ngay sau khi kiểm phiếu, Tổ kiểm phiếu cùng ký tên./.')],
    left: { titles: [caps('Tổ kiểm phiếu')], names: data.team.map((person) => person.name) },
    right: signView(data.chairSign),
    foot: footView(data.verification),
  };
}
