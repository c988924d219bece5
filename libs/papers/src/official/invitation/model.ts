import { twoDigits } from '../common/counts';
import type { PaperHead, Signatory } from '../common/model';
import {
  headView,
  paragraph,
  paragraphsOf,
  recipientsView,
  signView,
  type HeadView,
  type ParagraphView,
  type SignView,
} from '../common/view';

/** Giấy mời họp, or of a session by letter the phiếu lấy ý kiến: layout of NĐ 30/2020/NĐ-CP, Phụ lục I and III. */
export interface InvitationData {
  readonly head: PaperHead;
  readonly councilName: string;
  /** Title of the session. */
  readonly subject: string;
  readonly kind: 'regular' | 'extraordinary';
  readonly form: 'meeting' | 'circulated';
  /** «14 giờ 00, ngày 26 tháng 11 năm 2026» */
  readonly when: string;
  readonly place: string;
  /** Until when opinions are taken; of a session by letter. */
  readonly due: string;
  readonly chairName: string;
  /** What is put before the council, by award. */
  readonly agenda: readonly { readonly award: string; readonly count: number }[];
  /** What the secretary wrote; a line break begins a paragraph. */
  readonly text: string;
  /** Names of the members invited. */
  readonly invited: readonly string[];
  readonly recipients: readonly string[];
  readonly signatory: Signatory;
}

export interface InvitationView {
  readonly head: HeadView;
  readonly title: string;
  readonly subject: string;
  readonly addressees: string;
  readonly opening: readonly ParagraphView[];
  readonly rows: readonly { readonly ordinal: string; readonly award: string; readonly count: string }[];
  readonly total: string;
  readonly closing: readonly ParagraphView[];
  readonly recipients: readonly string[];
  readonly sign: SignView;
  readonly foot: string;
}

/** The invitation as text, for both PDF and Word; the total is counted from the agenda itself. */
export function invitationView(data: InvitationData): InvitationView {
  const circulated = data.form === 'circulated';
  return {
    head: headView(data.head),
    title: circulated ? 'PHIẾU LẤY Ý KIẾN' : 'GIẤY MỜI',
    subject: data.subject,
    addressees: `Các ông (bà) thành viên ${data.councilName}`,
    opening: circulated ? letterOpening(data) : meetingOpening(data),
    rows: data.agenda.map(({ award, count }, i) => ({ ordinal: String(i + 1), award, count: twoDigits(count) })),
    total: twoDigits(data.agenda.reduce((sum, { count }) => sum + count, 0)),
    closing: closingOf(data),
    recipients: recipientsView(data.recipients),
    sign: signView(data.signatory),
    foot: '',
  };
}

function meetingOpening(data: InvitationData): ParagraphView[] {
  const kind = data.kind === 'regular' ? 'họp thường kỳ' : 'họp bất thường';
  return [
    paragraph(`${data.councilName} trân trọng kính mời các ông (bà) dự ${kind}, cụ thể như sau:`),
    paragraph(`${data.when}.`, 'Thời gian: '),
    ...(data.place.trim() === '' ? [] : [paragraph(`${data.place}.`, 'Địa điểm: ')]),
    paragraph(`${data.chairName}.`, 'Chủ trì: '),
    paragraph('', 'Nội dung:'),
  ];
}

function letterOpening(data: InvitationData): ParagraphView[] {
  return [
    paragraph(`${data.councilName} đề nghị các ông (bà) cho ý kiến bằng văn bản về các nội dung sau đây.`),
    paragraph(`từ ${data.when}.`, 'Bắt đầu lấy ý kiến: '),
    paragraph(`trước ${data.due}. Sau thời hạn này không nhận ý kiến nữa.`, 'Thời hạn gửi ý kiến: '),
    paragraph('', 'Nội dung xin ý kiến:'),
  ];
}

function closingOf(data: InvitationData): ParagraphView[] {
  const request =
    data.form === 'circulated'
      ? 'Ý kiến đồng ý hoặc không đồng ý ghi theo từng mục, có họ tên người cho ý kiến. Tài liệu kèm theo Phiếu này.'
      : 'Tài liệu kèm theo Giấy mời này. Đề nghị các ông (bà) dự họp đầy đủ, đúng giờ; người vắng mặt báo lý do cho thư ký Hội đồng và gửi ý kiến bằng văn bản trước giờ họp./.';
  return [
    ...paragraphsOf(data.text),
    ...(data.invited.length > 0
      ? [paragraph(`${twoDigits(data.invited.length)} thành viên: ${data.invited.join('; ')}.`, 'Thành phần: ')]
      : []),
    paragraph(data.form === 'circulated' ? `${request.replace(/\.$/, '')}./.` : request),
  ];
}
