import { tallyItem, type VoteRule } from '@gs/domain';
import { prepareDecision, type DecisionData, type GrantedSubject } from './decision/model';
import type { SubjectKind, PaperHead } from './common/model';
import type { VotedItem } from './common/voting';
import type { Paper } from './paper';

const GIVEN = [
  'Đỗ Thị Ữ',
  'Lê Thị Thu Nhung',
  'Giàng Seo Hùng',
  'Nguyễn Thị Bích Hà',
  'Phạm A Tuấn',
  'Dương Mạnh Chứ',
  'Ma Đức Kiên',
];
const BONUS: Readonly<Record<SubjectKind, number>> = { collective: 7_590_000, household: 5_700_000, person: 3_800_000 };
const AWARD = 'Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh';

const pick = (i: number): string => GIVEN[i % GIVEN.length] ?? '';

/** Grants of an invented decision, by kind. */
export function grantsOf(collectives: number, households: number, persons: number): GrantedSubject[] {
  const of = (kind: SubjectKind, count: number): GrantedSubject[] =>
    Array.from({ length: count }, (_, i) => ({
      kind,
      name:
        kind === 'collective'
          ? `Trường Trung học cơ sở số ${i + 1}`
          : kind === 'household'
            ? `Hộ ông (bà) ${pick(i)}`
            : pick(i),
      position: kind === 'person' ? 'Tổ trưởng chuyên môn' : null,
      unit:
        kind === 'person'
          ? `Trường Tiểu học Cao Trung số ${i + 1}`
          : kind === 'household'
            ? 'Thôn Lâm, phường Nam Minh'
            : `Xã Thuỷ Xuân`,
      achievement: 'Vận động hiến 53 m2 đất làm đường nông thôn mới; duy trì mô hình tiết kiệm giúp 13 hộ thoát nghèo',
      bonus: BONUS[kind],
    }));
  return [...of('collective', collectives), ...of('household', households), ...of('person', persons)];
}

const head: PaperHead = {
  parentLines: ['Uỷ ban nhân dân'],
  issuerLines: ['Tỉnh Lam Sơn'],
  number: 2147,
  symbol: 'QĐ-UBND',
  place: 'Lam Sơn',
  date: '2026-11-27',
  year: 2026,
};

/** A decision for so many subjects. */
export function decisionOf(collectives: number, households: number, persons: number): DecisionData {
  return prepareDecision({
    head,
    subject: `Về việc tặng ${AWARD}`,
    decider: 'Chủ tịch Uỷ ban nhân dân tỉnh Lam Sơn',
    grounds: [
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;',
      'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15',
      'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ',
      'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 412/TTr-SNV ngày 24 tháng 11 năm 2026',
    ],
    awardName: AWARD,
    awardKind: 'form',
    reason: 'là điển hình tiên tiến giai đoạn 2023 - 2026',
    fund: 'Quỹ thi đua, khen thưởng của tỉnh năm 2026',
    responsible: ['Chánh Văn phòng Uỷ ban nhân dân tỉnh', 'Giám đốc Sở Nội vụ', 'Giám đốc Sở Tài chính'],
    recipients: [
      'Như Điều 3',
      'Bộ Nội vụ (để báo cáo)',
      'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
      'Cổng thông tin điện tử tỉnh',
      'Lưu: VT, NC',
    ],
    signatory: { titleLines: ['Chủ tịch'], name: 'Đàm Quốc Khánh' },
    grants: grantsOf(collectives, households, persons),
    verification: { code: 'GS-7K2M-94QD', address: 'guongsang.lamson.gov.vn/xac-minh' },
  });
}

const RULE: VoteRule = {
  method: 'secret',
  denominator: 'ALL_MEMBERS',
  threshold: { num: 80, den: 100, strict: false },
  writtenCounts: true,
  maxRounds: null,
  tie: 'chair',
  recusedLeave: false,
  cite: { instrument: 'ND98', clause: 'khoản 7 Điều 30', confidence: 'V' } as unknown as VoteRule['cite'],
};

/** Nominations voted on by a council of 15, three of whom wrote their opinion. */
export const votedItems = (count: number): VotedItem[] =>
  Array.from({ length: count }, (_, i) => {
    const counts = {
      ballotsAgree: i % 5 === 4 ? 8 : 11,
      ballotsDisagree: i % 5 === 4 ? 3 : 1,
      ballotsInvalid: i % 5 === 4 ? 1 : 0,
      writtenAgree: 3,
      writtenDisagree: 0,
    };
    const tally = tallyItem({ totalMembers: 15, present: 12, recused: 0, ...counts }, RULE);
    return {
      subject: pick(i),
      place: 'Giáo viên, Trường THCS Tân Dương',
      award: 'Chiến sĩ thi đua cơ sở',
      ...counts,
      ...tally,
    };
  });

const councilHead: PaperHead = {
  ...head,
  parentLines: ['Uỷ ban nhân dân xã Tân Dương'],
  issuerLines: ['Hội đồng Thi đua –', 'Khen thưởng'],
  number: 5,
  symbol: 'BB-HĐTĐKT',
  place: 'Tân Dương',
  date: '2026-02-03',
};
const chair = { name: 'Trần Văn Bình', position: 'Chủ tịch Hội đồng' };
const chairSign = { titleLines: ['Chủ tịch Hội đồng'], name: chair.name };

/** One paper of each kind. */
export const samplePapers: readonly Paper[] = [
  { kind: 'decision', data: decisionOf(31, 12, 63) },
  {
    kind: 'nominee-list',
    data: {
      head: {
        ...head,
        parentLines: ['Uỷ ban nhân dân tỉnh Lam Sơn'],
        issuerLines: ['Sở Nội vụ'],
        symbol: 'TTr-SNV',
        number: null,
        date: null,
      },
      title: `Danh sách đề nghị tặng ${AWARD}`,
      nominees: grantsOf(6, 4, 12).map((grant) => ({ ...grant, award: AWARD })),
      signatory: { titleLines: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Hoàng Thị Ệ Ữ' },
      verification: null,
    },
  },
  {
    kind: 'submission-letter',
    data: {
      head: {
        ...head,
        parentLines: ['Uỷ ban nhân dân tỉnh Lam Sơn'],
        issuerLines: ['Sở Nội vụ'],
        symbol: 'TTr-SNV',
        number: 412,
        date: '2026-11-24',
      },
      subject: `Về việc đề nghị tặng ${AWARD}`,
      addressees: ['Chủ tịch Uỷ ban nhân dân tỉnh Lam Sơn'],
      grounds: [
        'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15',
        'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ',
      ],
      submitter: 'Sở Nội vụ',
      nominations: grantsOf(31, 12, 63).map((grant) => ({ kind: grant.kind, award: AWARD })),
      council: {
        councilName: 'Hội đồng Thi đua – Khen thưởng tỉnh',
        sentence:
          'Hội đồng Thi đua – Khen thưởng tỉnh họp ngày 12/11/2026, có mặt 12 trên 15 thành viên, 03 ý kiến bằng văn bản; 106 trường hợp đạt tỷ lệ theo quy định.',
      },
      attachments: ['báo cáo thành tích của từng trường hợp', 'biên bản họp Hội đồng và biên bản kiểm phiếu'],
      recipients: ['Như trên', 'Lưu: VT, TĐKT'],
      signatory: { titleLines: ['Giám đốc'], name: 'Vũ Thị Hồng' },
      verification: null,
    },
  },
  {
    kind: 'session-minutes',
    data: {
      head: councilHead,
      councilName: 'Hội đồng Thi đua – Khen thưởng xã Tân Dương',
      subject: 'Họp xét tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2025',
      establishedBy: 'Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Chủ tịch Uỷ ban nhân dân xã',
      openedAt: '08 giờ 00, ngày 03 tháng 02 năm 2026',
      closedAt: '10 giờ 15 cùng ngày',
      place: 'Phòng họp số 1, trụ sở Uỷ ban nhân dân xã Tân Dương',
      members: Array.from({ length: 15 }, (_, i) => ({
        name: i === 0 ? chair.name : pick(i),
        position: 'Uỷ viên',
        role: i === 0 ? 'Chủ tịch Hội đồng' : i === 1 ? 'Uỷ viên, Thư ký' : 'Uỷ viên',
        attendance: i < 12 ? ('present' as const) : ('written' as const),
        reason: i < 12 ? '' : 'công tác',
      })),
      guests: [],
      chair,
      secretary: { name: pick(1), position: 'Uỷ viên, Thư ký' },
      presentation: 'Bộ phận thường trực trình bày tóm tắt 10 hồ sơ đủ điều kiện.',
      discussion: '',
      method: 'bỏ phiếu kín',
      thresholdText: 'ít nhất 80 % tổng số thành viên Hội đồng đồng ý',
      items: votedItems(10),
      conclusion: 'Hội đồng đề nghị Chủ tịch Uỷ ban nhân dân xã xem xét, quyết định các trường hợp đạt tỷ lệ.',
      attachments: ['biên bản kiểm phiếu', '03 ý kiến bằng văn bản'],
      recipients: ['Thành viên Hội đồng', 'Lưu: VT, HĐ'],
      secretarySign: { titleLines: ['Thư ký'], name: pick(1) },
      chairSign,
      verification: null,
    },
  },
  {
    kind: 'tally-minutes',
    data: {
      head: { ...councilHead, number: 6 },
      councilName: 'Hội đồng Thi đua – Khen thưởng xã Tân Dương',
      subject: 'Bỏ phiếu đề nghị tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2025',
      countedAt: '09 giờ 40, ngày 03 tháng 02 năm 2026',
      place: 'Phòng họp số 1, trụ sở Uỷ ban nhân dân xã Tân Dương',
      team: [pick(2), pick(3), pick(4)].map((name) => ({ name, position: '' })),
      totalMembers: 15,
      presentMembers: 12,
      method: 'Bỏ phiếu kín',
      thresholdText: 'ít nhất 80 % tổng số thành viên Hội đồng đồng ý',
      ballotsIssued: 12,
      ballotsReturned: 12,
      ballotsValid: 12,
      ballotsInvalid: 0,
      writtenOpinions: 3,
      items: votedItems(10),
      chairSign: { titleLines: ['Chủ trì cuộc họp'], name: chair.name },
      verification: null,
    },
  },
];
