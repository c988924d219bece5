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
import { outcomeInWords, votedRows, type VotedItem, type VotedRow } from '../common/voting';

export interface TallyMinutesData {
  readonly head: PaperHead;
  readonly councilName: string;
  /** «Bỏ phiếu đề nghị tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2026» */
  readonly subject: string;
  readonly countedAt: string;
  readonly place: string;
  /** First the head of the team. */
  readonly team: readonly NamedPerson[];
  readonly totalMembers: number;
  readonly presentMembers: number;
  readonly method: string;
  readonly thresholdText: string;
  readonly ballotsIssued: number;
  readonly ballotsReturned: number;
  readonly ballotsValid: number;
  readonly ballotsInvalid: number;
  readonly writtenOpinions: number;
  readonly items: readonly VotedItem[];
  readonly chairSign: Signatory;
  readonly verification: Verification | null;
}

export interface TallyMinutesView {
  readonly head: HeadView;
  readonly subject: string;
  readonly opening: readonly ParagraphView[];
  readonly ballots: readonly { readonly label: string; readonly count: string }[];
  readonly rows: readonly VotedRow[];
  readonly closing: readonly ParagraphView[];
  readonly left: SignView;
  readonly right: SignView;
  readonly foot: string;
}

/** The minutes as text, for both PDF and Word. Throws RangeError when the ballots do not add up. */
export function tallyMinutesView(data: TallyMinutesData): TallyMinutesView {
  if (data.ballotsReturned > data.ballotsIssued) throw new RangeError('more ballots returned than issued');
  if (data.ballotsValid + data.ballotsInvalid !== data.ballotsReturned)
    throw new RangeError('valid and invalid ballots are not those returned');
  return {
    head: headView(data.head),
    subject: data.subject,
    opening: [
      paragraph(`${data.countedAt}, tại ${data.place}.`, 'Thời gian, địa điểm: '),
      paragraph(
        `${data.councilName}; tổng số ${twoDigits(data.totalMembers)} thành viên, dự họp ${twoDigits(data.presentMembers)}.`,
        'Hội đồng: ',
      ),
      paragraph(
        `${data.team.map((person, i) => `${person.name}, ${i === 0 ? 'Tổ trưởng' : 'thành viên'}${person.position ? ` (${person.position})` : ''}`).join('; ')}.`,
        'Tổ kiểm phiếu: ',
      ),
      paragraph(`${data.method}; tỷ lệ để được đề nghị: ${data.thresholdText}.`, 'Hình thức: '),
    ],
    ballots: [
      { label: 'Số phiếu phát ra', count: twoDigits(data.ballotsIssued) },
      { label: 'Số phiếu thu về', count: twoDigits(data.ballotsReturned) },
      { label: 'Số phiếu hợp lệ', count: twoDigits(data.ballotsValid) },
      { label: 'Số phiếu không hợp lệ', count: twoDigits(data.ballotsInvalid) },
      { label: 'Ý kiến bằng văn bản của thành viên vắng mặt', count: twoDigits(data.writtenOpinions) },
    ],
    rows: votedRows(data.items),
    closing: [
      paragraph(`${outcomeInWords(data.items)}.`, 'Kết quả: '),
      paragraph('Biên bản được lập ngay sau khi kiểm phiếu, Tổ kiểm phiếu cùng ký tên./.'),
    ],
    left: { titles: [caps('Tổ kiểm phiếu')], names: data.team.map((person) => person.name) },
    right: signView(data.chairSign),
    foot: footView(data.verification),
  };
}
