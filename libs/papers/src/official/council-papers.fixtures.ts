import { tallyItem, type VoteRule } from '@gs/domain';
import type { PaperHead } from './common/model';
import type { CountedVote, VotedItem } from './common/voting';
import type { Paper } from './paper';
import type { PackSubject } from './session-pack/model';

const NAMES = [
  'Đỗ Thị Ữ',
  'Lê Thị Thu Nhung',
  'Giàng Seo Hùng',
  'Nguyễn Thị Bích Hà',
  'Phạm A Tuấn',
  'Hoàng Thị Ngọc Khuê – Nguyễn Phước Bảo Ệ',
  'Ma Đức Kiên',
];
const nameOf = (i: number): string => NAMES[i % NAMES.length] ?? '';

const RULE: VoteRule = {
  method: 'secret',
  denominator: 'ALL_MEMBERS',
  writtenCounts: true,
  maxRounds: null,
  tie: 'chair',
  threshold: { num: 80, den: 100, strict: false },
  cite: { instrument: 'ND98', clause: 'khoản 7 Điều 30', confidence: 'V' } as unknown as VoteRule['cite'],
} as VoteRule;

/** Matters voted on by a council of 15: nine on screen, three on paper, three in writing. */
export const votedItems = (count: number): VotedItem[] =>
  Array.from({ length: count }, (_, i) => {
    const fails = i % 5 === 4;
    const counts = {
      ballotsAgree: fails ? 8 : 11,
      ballotsDisagree: fails ? 3 : 0,
      ballotsInvalid: fails ? 1 : 0,
      writtenAgree: 3,
      writtenDisagree: 0,
    };
    const tally = tallyItem({ totalMembers: 15, present: 12, recused: 0, ...counts }, RULE);
    return {
      subject: nameOf(i),
      place: 'Giáo viên, Trường THCS Tân Dương',
      ...counts,
      paper: { agree: fails ? 1 : 3, disagree: fails ? 1 : 0, invalid: fails ? 1 : 0 },
      missing: fails ? 0 : 1,
      rank: null,
      beyondQuota: false,
      tied: false,
      repeated: false,
      ...tally,
    };
  });

/** A vote by secret ballot on so many matters. */
export const voteOn = (count: number, more: Partial<CountedVote> = {}): CountedVote => ({
  title: 'Chiến sĩ thi đua cơ sở',
  round: 1,
  method: 'secret',
  thresholdText: 'ít nhất 80 % tổng số thành viên, tức 12 trong 15',
  cite: 'khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP',
  quota: null,
  screen: { voters: 9, issued: 9 * count },
  paper: { voters: 3, issued: 3 * count },
  written: { asked: 3, given: 3 },
  recused: [],
  tieDecision: '',
  recordRoot: '0123456789abcdef'.repeat(4),
  items: votedItems(count),
  ...more,
});

const head: PaperHead = {
  parentLines: ['Uỷ ban nhân dân xã Tân Dương'],
  issuerLines: ['Hội đồng Thi đua –', 'Khen thưởng'],
  number: 5,
  symbol: 'BB-HĐTĐKT',
  place: 'Tân Dương',
  date: '2026-02-03',
  year: 2026,
};
const chair = { name: 'Trần Văn Bình', position: 'Chủ tịch Hội đồng' };
const chairSign = { titleLines: ['Chủ tịch Hội đồng'], name: chair.name };
const councilName = 'Hội đồng Thi đua – Khen thưởng xã Tân Dương';
const place = 'Phòng họp số 1, trụ sở Uỷ ban nhân dân xã Tân Dương';

const packSubject = (i: number): PackSubject => ({
  title: nameOf(i),
  subtitle: 'Giáo viên, Trường Tiểu học và Trung học cơ sở Tân Dương',
  summary:
    'Chủ nhiệm lớp 9A ba năm liền, tỷ lệ học sinh lên lớp đạt 100 %; hướng dẫn 04 học sinh đạt giải cấp tỉnh.\n' +
    'Là tác giả sáng kiến «Góc đọc sách của bản», được 07 trường trong xã áp dụng từ tháng 9 năm 2025.',
  facts: [
    { label: 'Xếp loại năm 2025', value: 'Hoàn thành xuất sắc nhiệm vụ' },
    { label: 'Sáng kiến', value: i % 3 === 0 ? 'Cấp cơ sở, số 14/QĐ-UBND' : 'Chưa có' },
    { label: 'Khen thưởng đã có', value: 'Lao động tiên tiến 2024, 2025' },
  ],
  findings:
    i % 3 === 0
      ? [{ outcome: 'met', text: 'Hai năm liền là Lao động tiên tiến.', cite: 'khoản 1 Điều 23 Luật TĐKT' }]
      : [
          { outcome: 'met', text: 'Hai năm liền là Lao động tiên tiến.', cite: 'khoản 1 Điều 23 Luật TĐKT' },
          { outcome: 'unknown', text: 'Chưa thấy giấy công nhận sáng kiến.', cite: 'khoản 2 Điều 23 Luật TĐKT' },
        ],
});

/** A pack on so many matters of two awards. */
export const packOf = (count: number): Extract<Paper, { kind: 'session-pack' }> => ({
  kind: 'session-pack',
  data: {
    councilName,
    subject: 'Họp xét khen thưởng năm 2025',
    when: '08 giờ 00, ngày 03 tháng 02 năm 2026',
    groups: [
      { award: 'Chiến sĩ thi đua cơ sở', items: Array.from({ length: count }, (_, i) => packSubject(i)) },
      {
        award: 'Nội dung khác',
        items: [
          {
            title: 'Sửa đổi Quy chế hoạt động của Hội đồng',
            subtitle: '',
            summary: 'Bổ sung họp theo hình thức lấy ý kiến bằng văn bản.',
            facts: [],
            findings: [],
          },
        ],
      },
    ],
    pagesBefore: 1,
    evidence: [
      { subject: nameOf(0), name: 'Báo cáo thành tích.pdf', offset: 0, reason: '' },
      { subject: nameOf(1), name: 'Bảng chấm điểm.xlsx', offset: null, reason: 'xem trên màn hình' },
      { subject: nameOf(2), name: 'Quyết định công nhận sáng kiến.pdf', offset: 3, reason: '' },
    ],
    evidenceNote: '',
  },
});

/** The minutes of a session with so many matters, three members away. */
export const minutesOn = (count: number): Extract<Paper, { kind: 'session-minutes' }> => ({
  kind: 'session-minutes',
  data: {
    head,
    councilName,
    subject: 'Họp xét tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2025',
    establishedBy: 'Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Chủ tịch Uỷ ban nhân dân xã',
    form: 'meeting',
    openedAt: '08 giờ 00, ngày 03 tháng 02 năm 2026',
    closedAt: '10 giờ 15 cùng ngày',
    place,
    members: Array.from({ length: 15 }, (_, i) => ({
      name: i === 0 ? chair.name : nameOf(i),
      position: 'Uỷ viên',
      role: i === 0 ? 'Chủ tịch Hội đồng' : i === 1 ? 'Uỷ viên, Thư ký' : 'Uỷ viên',
      attendance: i < 12 ? ('present' as const) : ('written' as const),
      reason: i < 12 ? '' : 'công tác',
    })),
    quorums: [
      {
        purpose: 'để xét khen thưởng',
        needed: 12,
        have: 15,
        total: 15,
        met: true,
        cite: 'điểm b khoản 4 Điều 8 Quy chế tỉnh',
      },
    ],
    guests: [],
    chair,
    secretary: { name: nameOf(1), position: 'Uỷ viên, Thư ký' },
    presentation: `Chiến sĩ thi đua cơ sở: ${count} trường hợp.`,
    conflicts: ['Ma Đức Kiên không tham gia xét: Ma Thị Liên.'],
    discussion: 'Hội đồng đề nghị bộ phận thường trực bổ sung giấy công nhận sáng kiến vào hồ sơ.',
    itemNotes: [{ subject: nameOf(2), text: 'Có hai ý kiến đề nghị làm rõ phạm vi áp dụng của sáng kiến.' }],
    votes: [voteOn(count)],
    voidRounds: ['Vòng 1 huỷ lúc 08 giờ 40: một màn hình mất điện khi chưa bỏ phiếu; mở vòng mới.'],
    undecided: ['Giàng Seo Hùng: hoãn xét, lý do: chờ xác nhận của đơn vị.'],
    conclusion: 'Hội đồng đề nghị Chủ tịch Uỷ ban nhân dân xã xem xét, quyết định các trường hợp đạt tỷ lệ.',
    attachments: ['biên bản kiểm phiếu', '03 ý kiến bằng văn bản'],
    recipients: ['Thành viên Hội đồng', 'Lưu: VT, HĐ'],
    secretarySign: { titleLines: ['Thư ký'], name: nameOf(1) },
    chairSign,
    verification: null,
  },
});

/** One paper of each kind a council needs. */
export const councilPapers: readonly Paper[] = [
  minutesOn(10),
  {
    kind: 'tally-minutes',
    data: {
      head: { ...head, number: 6 },
      councilName,
      subject: 'Bỏ phiếu đề nghị tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2025',
      countedAt: '09 giờ 40, ngày 03 tháng 02 năm 2026',
      place,
      team: [2, 3, 4].map((i) => ({ name: nameOf(i), position: i === 2 ? 'Tổ trưởng' : 'thành viên' })),
      totalMembers: 15,
      presentMembers: 12,
      votes: [voteOn(10)],
      chairSign: { titleLines: ['Chủ trì cuộc họp'], name: chair.name },
      verification: null,
    },
  },
  {
    kind: 'invitation',
    data: {
      head: { ...head, number: null, symbol: 'GM-HĐTĐKT' },
      councilName,
      subject: 'Họp xét khen thưởng năm 2025',
      kind: 'regular',
      form: 'meeting',
      when: '08 giờ 00, ngày 03 tháng 02 năm 2026',
      place,
      due: '',
      chairName: `${chair.name}, ${chair.position}`,
      agenda: [
        { award: 'Chiến sĩ thi đua cơ sở', count: 10 },
        { award: 'Nội dung khác', count: 1 },
      ],
      text: 'Đề nghị các ông (bà) nghiên cứu tài liệu trước khi họp.',
      invited: Array.from({ length: 15 }, (_, i) => nameOf(i)),
      recipients: ['Như trên', 'Lưu: VT, HĐ'],
      signatory: chairSign,
    },
  },
  packOf(6),
  {
    kind: 'ballot-paper',
    data: {
      councilName,
      session: 'Họp xét khen thưởng năm 2025',
      day: 'ngày 03 tháng 02 năm 2026',
      subject: 'Danh hiệu Chiến sĩ thi đua cơ sở',
      round: 1,
      forms: [
        { items: Array.from({ length: 9 }, (_, i) => ({ title: nameOf(i), subtitle: 'Giáo viên, Trường THCS' })) },
        { items: [{ title: nameOf(9), subtitle: 'Giáo viên, Trường THCS' }] },
      ],
    },
  },
];
