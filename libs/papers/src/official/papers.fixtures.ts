import { prepareDecision, type DecisionData, type GrantedSubject } from './decision/model';
import type { SubjectKind, PaperHead } from './common/model';
import { councilPapers } from './council-papers.fixtures';
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
  ...councilPapers,
];
