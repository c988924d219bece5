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
import { outcomeInWords, voteView, type CountedVote, type VoteView } from '../common/voting';

export interface SessionMember extends NamedPerson {
  /** «Chủ tịch Hội đồng», «Uỷ viên, Thư ký». */
  readonly role: string;
  readonly attendance: 'present' | 'written' | 'absent';
  /** Why absent; may be empty. */
  readonly reason: string;
}

/** A bar of attendance: «để xét khen: cần 12, có 14 trên 15». */
export interface MinutesQuorum {
  readonly purpose: string;
  readonly needed: number;
  readonly have: number;
  readonly total: number;
  readonly met: boolean;
  readonly cite: string;
}

export interface SessionMinutesData {
  readonly head: PaperHead;
  /** «Hội đồng Thi đua – Khen thưởng tỉnh Lam Sơn» */
  readonly councilName: string;
  /** «Họp xét tặng Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh» */
  readonly subject: string;
  /** «Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Chủ tịch UBND tỉnh» */
  readonly establishedBy: string;
  readonly form: 'meeting' | 'circulated';
  /** «08 giờ 00, ngày 12 tháng 11 năm 2026» */
  readonly openedAt: string;
  readonly closedAt: string;
  readonly place: string;
  readonly members: readonly SessionMember[];
  readonly quorums: readonly MinutesQuorum[];
  readonly guests: readonly NamedPerson[];
  readonly chair: NamedPerson;
  readonly secretary: NamedPerson;
  /** What was put before the council; a line break begins a paragraph. */
  readonly presentation: string;
  /** What was found of members and matters that do not go together, one sentence each. */
  readonly conflicts: readonly string[];
  /** Discussion and dissenting opinions; a line break begins a paragraph. */
  readonly discussion: string;
  /** What was said of single matters. */
  readonly itemNotes: readonly { readonly subject: string; readonly text: string }[];
  readonly votes: readonly CountedVote[];
  /** Rounds that were declared void, one sentence each. */
  readonly voidRounds: readonly string[];
  /** Matters put off, returned or moved, with the reason: one sentence each. */
  readonly undecided: readonly string[];
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
  readonly votes: readonly VoteView[];
  readonly closing: readonly ParagraphView[];
  readonly left: SignView;
  readonly right: SignView;
  readonly recipients: readonly string[];
  readonly foot: string;
}

const ATTENDANCE = { present: 'Có mặt', written: 'Vắng, có ý kiến bằng văn bản', absent: 'Vắng' } as const;

/** Who presides and who writes the minutes, as the paper names them. */
const named = ({ name, position }: NamedPerson): string => (position === '' ? name : `${name}, ${position}`);

function attendanceOf(member: SessionMember): string {
  const reason = member.attendance !== 'present' && member.reason.trim() !== '' ? ` (${member.reason.trim()})` : '';
  return `${ATTENDANCE[member.attendance]}${reason}`;
}

/**
 * The minutes as text, for both PDF and Word; the attendance is counted from the members themselves.
 * @throws RangeError when the figures of a vote contradict each other
 */
export function sessionMinutesView(data: SessionMinutesData): SessionMinutesView {
  return {
    head: headView(data.head),
    subject: data.subject,
    opening: openingOf(data),
    members: data.members.map((member, i) => ({
      ordinal: String(i + 1),
      name: member.name,
      role: member.role,
      attendance: attendanceOf(member),
    })),
    beforeVotes: beforeVotes(data),
    votes: data.votes.map((vote, i) => voteView(vote, `4.${i + 1}. `)),
    closing: closingOf(data),
    left: signView(data.secretarySign),
    right: signView(data.chairSign),
    recipients: recipientsView(data.recipients),
    foot: footView(data.verification),
  };
}

function openingOf(data: SessionMinutesData): ParagraphView[] {
  const circulated = data.form === 'circulated';
  const when = circulated
    ? `lấy ý kiến từ ${data.openedAt} đến ${data.closedAt}`
    : `${data.openedAt}, tại ${data.place}`;
  return [
    paragraph(`${when}.`, circulated ? 'Hình thức: ' : 'Thời gian, địa điểm: '),
    paragraph(`${data.councilName} thành lập theo ${data.establishedBy}.`, 'Căn cứ: '),
    paragraph(`${named(data.chair)}.`, 'Chủ trì: '),
    paragraph(`${named(data.secretary)}.`, 'Thư ký: '),
    ...(data.guests.length > 0 ? [paragraph(`${data.guests.map(named).join('; ')}.`, 'Khách mời: ')] : []),
    paragraph(`tổng số ${twoDigits(data.members.length)} thành viên; ${rollInWords(data.members)}.`, 'Thành phần: '),
    ...data.quorums.map((quorum) => paragraph(quorumInWords(quorum), 'Điều kiện họp: ')),
  ];
}

function rollInWords(members: readonly SessionMember[]): string {
  const having = (attendance: SessionMember['attendance']): number =>
    members.filter((member) => member.attendance === attendance).length;
  const written = having('written');
  const absent = having('absent');
  return [
    `có mặt ${twoDigits(having('present'))}`,
    ...(written > 0 ? [`vắng mặt có ý kiến bằng văn bản ${twoDigits(written)} (ý kiến kèm theo Biên bản)`] : []),
    ...(absent > 0 ? [`vắng mặt không có ý kiến ${twoDigits(absent)}`] : []),
  ].join(', ');
}

function quorumInWords({ purpose, needed, have, total, met, cite }: MinutesQuorum): string {
  const clause = cite === '' ? '' : ` (${cite})`;
  const verdict = met ? 'đủ' : 'không đủ';
  return `${purpose}, cần ${twoDigits(needed)} trong ${twoDigits(total)} thành viên${clause}; có ${twoDigits(have)}: ${verdict}.`;
}

const titled = (title: string, paragraphs: readonly ParagraphView[]): ParagraphView[] => [
  paragraph('', title),
  ...paragraphs,
];

function beforeVotes(data: SessionMinutesData): ParagraphView[] {
  const notes = data.itemNotes.flatMap(({ subject, text }) =>
    paragraphsOf(text).map((line, i) => (i === 0 ? { ...line, lead: `${subject}: ` } : line)),
  );
  const discussion = [...paragraphsOf(data.discussion), ...notes];
  const count = data.votes.flatMap(({ items }) => items).filter(({ repeated }) => !repeated).length;
  const conflicts = data.conflicts.length > 0 ? data.conflicts : ['Không có thành viên phải đứng ngoài việc xét.'];
  return [
    ...titled('1. Nội dung trình Hội đồng', paragraphsOf(data.presentation)),
    ...titled(
      '2. Thành viên liên quan đến nội dung xét',
      conflicts.map((line) => paragraph(line)),
    ),
    ...titled('3. Thảo luận', discussion.length > 0 ? discussion : [paragraph('Không có ý kiến khác.')]),
    ...titled('4. Kết quả', [
      paragraph(`Hội đồng đã biểu quyết ${twoDigits(count)} trường hợp.`),
      ...data.voidRounds.map((line) => paragraph(line)),
    ]),
  ];
}

function closingOf(data: SessionMinutesData): ParagraphView[] {
  const items = data.votes.flatMap((vote) => vote.items).filter((item) => !item.repeated);
  const end =
    data.form === 'circulated'
      ? `Biên bản được lập sau khi hết hạn lấy ý kiến, ${data.closedAt}./.`
      : `Cuộc họp kết thúc lúc ${data.closedAt}. Biên bản đã được đọc lại tại cuộc họp./.`;
  return [
    ...(data.undecided.length > 0
      ? titled(
          '5. Nội dung hoãn, trả lại, chuyển danh hiệu hoặc hình thức khác',
          data.undecided.map((line) => paragraph(line)),
        )
      : []),
    ...titled(`${data.undecided.length > 0 ? 6 : 5}. Kết luận`, [
      paragraph(`${outcomeInWords(items)}.`),
      ...paragraphsOf(data.conclusion),
    ]),
    ...(data.attachments.length > 0 ? [paragraph(`${data.attachments.join('; ')}.`, 'Tài liệu kèm theo: ')] : []),
    paragraph(end),
  ];
}
