import { twoDigits } from '../common/counts';
import type { NamedPerson, PaperHead, Signatory, Verification } from '../common/model';
import {
  footView,
  headView,
  paragraph,
  paragraphsOf,
  recipientsView,
  signView,
  type HeadView,
  type ParagraphView,
  type SignView,
} from '../common/view';
import { outcomeInWords, votedRows, type VotedItem, type VotedRow } from '../common/voting';

export interface SessionMember extends NamedPerson {
  /** «Chủ tịch Hội đồng», «Uỷ viên, Thư ký». */
  readonly role: string;
  readonly attendance: 'present' | 'written' | 'absent';
  /** Why absent; may be empty. */
  readonly reason: string;
}

export interface SessionMinutesData {
  readonly head: PaperHead;
  /** «Hội đồng Thi đua – Khen thưởng tỉnh Lam Sơn» */
  readonly councilName: string;
  /** «Họp xét tặng Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh» */
  readonly subject: string;
  /** «Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Chủ tịch UBND tỉnh» */
  readonly establishedBy: string;
  /** «08 giờ 00, ngày 12 tháng 11 năm 2026» */
  readonly openedAt: string;
  readonly closedAt: string;
  readonly place: string;
  readonly members: readonly SessionMember[];
  readonly guests: readonly NamedPerson[];
  readonly chair: NamedPerson;
  readonly secretary: NamedPerson;
  /** Who presented what; a line break begins a paragraph. */
  readonly presentation: string;
  /** Discussion and dissenting opinions; a line break begins a paragraph. */
  readonly discussion: string;
  /** «bỏ phiếu kín», «biểu quyết giơ tay». */
  readonly method: string;
  /** «ít nhất 80 % tổng số thành viên Hội đồng đồng ý» */
  readonly thresholdText: string;
  readonly items: readonly VotedItem[];
  /** Added after the sentence that gives the result; may be empty. */
  readonly conclusion: string;
  readonly attachments: readonly string[];
  readonly recipients: readonly string[];
  readonly secretarySign: Signatory;
  readonly chairSign: Signatory;
  readonly verification: Verification | null;
}

export interface SessionMinutesView {
  readonly head: HeadView;
  readonly subject: string;
  readonly opening: readonly ParagraphView[];
  readonly members: readonly {
    readonly ordinal: string;
    readonly name: string;
    readonly role: string;
    readonly attendance: string;
  }[];
  readonly beforeVotes: readonly ParagraphView[];
  readonly rows: readonly VotedRow[];
  readonly closing: readonly ParagraphView[];
  readonly left: SignView;
  readonly right: SignView;
  readonly recipients: readonly string[];
  readonly foot: string;
}

const ATTENDANCE = { present: 'Có mặt', written: 'Vắng, có ý kiến bằng văn bản', absent: 'Vắng' } as const;

function attendanceOf(member: SessionMember): string {
  const reason = member.attendance !== 'present' && member.reason.trim() !== '' ? ` (${member.reason.trim()})` : '';
  return `${ATTENDANCE[member.attendance]}${reason}`;
}

/** The minutes as text, for both PDF and Word; the attendance is counted from the members themselves. */
export function sessionMinutesView(data: SessionMinutesData): SessionMinutesView {
  const having = (attendance: SessionMember['attendance']): number =>
    data.members.filter((member) => member.attendance === attendance).length;
  const written = having('written');
  const absent = having('absent');
  const attendance = [
    `có mặt ${twoDigits(having('present'))}`,
    ...(written > 0 ? [`vắng mặt có ý kiến bằng văn bản ${twoDigits(written)} (ý kiến kèm theo Biên bản)`] : []),
    ...(absent > 0 ? [`vắng mặt không có ý kiến ${twoDigits(absent)}`] : []),
  ].join(', ');
  return {
    head: headView(data.head),
    subject: data.subject,
    opening: [
      paragraph(`${data.openedAt}, tại ${data.place}.`, 'Thời gian, địa điểm: '),
      paragraph(`${data.councilName} thành lập theo ${data.establishedBy}.`, 'Căn cứ: '),
      paragraph(`${data.chair.name}, ${data.chair.position}.`, 'Chủ trì: '),
      paragraph(`${data.secretary.name}, ${data.secretary.position}.`, 'Thư ký: '),
      ...(data.guests.length > 0
        ? [paragraph(`${data.guests.map((guest) => `${guest.name}, ${guest.position}`).join('; ')}.`, 'Khách mời: ')]
        : []),
      paragraph(`tổng số ${twoDigits(data.members.length)} thành viên; ${attendance}.`, 'Thành phần: '),
    ],
    members: data.members.map((member, i) => ({
      ordinal: String(i + 1),
      name: member.name,
      role: member.role,
      attendance: attendanceOf(member),
    })),
    beforeVotes: [
      paragraph('', '1. Trình bày hồ sơ'),
      ...paragraphsOf(data.presentation),
      paragraph('', '2. Thảo luận'),
      ...paragraphsOf(data.discussion.trim() === '' ? 'Không có ý kiến khác.' : data.discussion),
      paragraph('', '3. Kết quả'),
      paragraph(
        `Hội đồng xét ${twoDigits(data.items.length)} trường hợp bằng hình thức ${data.method}; tỷ lệ để được đề nghị: ${data.thresholdText}.`,
      ),
    ],
    rows: votedRows(data.items),
    closing: [
      paragraph('', '4. Kết luận'),
      paragraph(`${outcomeInWords(data.items)}.`),
      ...paragraphsOf(data.conclusion),
      ...(data.attachments.length > 0 ? [paragraph(`${data.attachments.join('; ')}.`, 'Tài liệu kèm theo: ')] : []),
      paragraph(`Cuộc họp kết thúc lúc ${data.closedAt}. Biên bản đã được đọc lại tại cuộc họp./.`),
    ],
    left: signView(data.secretarySign),
    right: signView(data.chairSign),
    recipients: recipientsView(data.recipients),
    foot: footView(data.verification),
  };
}
