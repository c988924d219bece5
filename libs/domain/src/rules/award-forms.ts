import { cite } from './cites';
import { always, lastDayOfDistricts } from './days';
import type { Award, Confidence, SubjectKind } from './types';

const all: readonly SubjectKind[] = ['person', 'collective', 'household'];
const both: readonly SubjectKind[] = ['person', 'collective'];
const person: readonly SubjectKind[] = ['person'];

/** Giấy khen, bằng khen that a province or below decides: L2022 Điều 74, 75. */
const local: readonly Award[] = [
  {
    code: 'gk-xa',
    name: 'Giấy khen của Chủ tịch Uỷ ban nhân dân xã',
    shortName: 'Giấy khen xã',
    kind: 'form',
    level: 'xa',
    subjectKinds: all,
    synonyms: [
      'Giấy khen cấp xã',
      'Giấy khen UBND xã',
      'Giấy khen phường',
      'Giấy khen của Chủ tịch UBND phường',
      'Giấy khen của Chủ tịch UBND đặc khu',
      'Giấy khen của Chủ tịch UBND cấp xã',
      'Giấy khen của Chủ tịch UBND thị trấn',
      'GK xã',
    ],
    from: always,
    to: null,
    ruled: true,
    cite: cite('L2022', 'điểm đ khoản 1 Điều 75', 'V'),
  },
  {
    code: 'gk-so',
    name: 'Giấy khen của Giám đốc sở, thủ trưởng cơ quan, đơn vị',
    shortName: 'Giấy khen sở, đơn vị',
    kind: 'form',
    level: 'co-so',
    subjectKinds: all,
    synonyms: [
      'Giấy khen của Giám đốc Sở',
      'Giấy khen Sở',
      'Giấy khen của Thủ trưởng đơn vị',
      'Giấy khen của Thủ trưởng cơ quan',
      'Giấy khen của Hiệu trưởng',
      'Giấy khen của Thủ trưởng cơ quan chuyên môn',
      'GK sở',
    ],
    from: always,
    to: null,
    ruled: true,
    cite: cite('L2022', 'điểm c khoản 1 Điều 75', 'V'),
  },
  {
    code: 'gk-dn',
    name: 'Giấy khen của Giám đốc doanh nghiệp, hợp tác xã',
    shortName: 'Giấy khen doanh nghiệp',
    kind: 'form',
    level: 'co-so',
    subjectKinds: both,
    synonyms: [
      'Giấy khen của Tổng Giám đốc',
      'Giấy khen của Giám đốc công ty',
      'Giấy khen của Chủ tịch Hội đồng quản trị',
      'Giấy khen của Giám đốc HTX',
    ],
    from: always,
    to: null,
    ruled: false,
    cite: cite('L2022', 'điểm b khoản 1 Điều 75', 'V'),
  },
  {
    code: 'gk-huyen',
    name: 'Giấy khen của Chủ tịch Uỷ ban nhân dân huyện',
    shortName: 'Giấy khen huyện',
    kind: 'form',
    level: 'huyen',
    subjectKinds: all,
    synonyms: ['Giấy khen cấp huyện', 'Giấy khen UBND huyện', 'Giấy khen của Chủ tịch UBND thị xã', 'GK huyện'],
    from: always,
    to: lastDayOfDistricts,
    ruled: false,
    cite: cite('L2022', 'điểm d khoản 1 Điều 75', 'V'),
  },
  {
    code: 'bk-tinh',
    name: 'Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh',
    shortName: 'Bằng khen tỉnh',
    kind: 'form',
    level: 'tinh',
    subjectKinds: all,
    synonyms: [
      'Bằng khen tỉnh',
      'Bằng khen cấp tỉnh',
      'Bằng khen UBND tỉnh',
      'BK tỉnh',
      'BK UBND tỉnh',
      'BK CT UBND tỉnh',
      'BKT',
    ],
    from: always,
    to: null,
    ruled: true,
    cite: cite('L2022', 'Điều 74', 'V'),
  },
];

const row = (
  code: string,
  name: string,
  shortName: string,
  level: string,
  subjectKinds: readonly SubjectKind[],
  clause: string,
  confidence: Confidence,
  synonyms: readonly string[] = [],
): Award => ({
  code,
  name,
  shortName,
  kind: 'form',
  level,
  subjectKinds,
  synonyms,
  from: always,
  to: null,
  ruled: false,
  cite: cite('L2022', clause, confidence),
});

const ranks = [
  ['1', 'Nhất'],
  ['2', 'Nhì'],
  ['3', 'Ba'],
] as const;

/** Huân chương in three classes. */
const classed = (code: string, name: string, short: string, clause: string, confidence: Confidence): Award[] =>
  ranks.map(([rank, word]) =>
    row(
      `${code}-${rank}`,
      `Huân chương ${name} hạng ${word}`,
      `${short} hạng ${word}`,
      'nha-nuoc',
      both,
      clause,
      confidence,
      [`${short} ${word}`],
    ),
  );

/** Forms decided by the State, the Prime Minister and ministries, known so that history can name them. */
const state: readonly Award[] = [
  row('bk-ttg', 'Bằng khen của Thủ tướng Chính phủ', 'BKTTg', 'nha-nuoc', all, 'Điều 73', 'V', [
    'Bằng khen Thủ tướng',
    'BK TTg',
  ]),
  row('bk-bo', 'Bằng khen của Bộ trưởng, ban, ngành, đoàn thể trung ương', 'Bằng khen bộ', 'bo', all, 'Điều 74', 'M', [
    'Bằng khen của Bộ trưởng',
    'Bằng khen cấp bộ',
    'BK bộ',
  ]),
  ...classed('hcld', 'Lao động', 'HCLĐ', 'Điều 42, 43, 44', 'V'),
  ...classed('hc-doc-lap', 'Độc lập', 'HCĐL', 'Điều 33', 'M'),
  ...classed('hc-chien-cong', 'Chiến công', 'HCCC', 'Điều 33', 'M'),
  ...classed('hc-bvtq', 'Bảo vệ Tổ quốc', 'HCBVTQ', 'Điều 33', 'M'),
  ...classed('hc-quan-cong', 'Quân công', 'HCQC', 'Điều 33', 'M'),
  row('hc-sao-vang', 'Huân chương Sao vàng', 'HC Sao vàng', 'nha-nuoc', both, 'Điều 34', 'V'),
  row('hc-ho-chi-minh', 'Huân chương Hồ Chí Minh', 'HC Hồ Chí Minh', 'nha-nuoc', both, 'Điều 33', 'M'),
  row('hc-dung-cam', 'Huân chương Dũng cảm', 'HC Dũng cảm', 'nha-nuoc', both, 'Điều 33', 'M'),
  row('hc-dai-doan-ket', 'Huân chương Đại đoàn kết dân tộc', 'HC Đại đoàn kết', 'nha-nuoc', both, 'Điều 33', 'M'),
  row('hc-huu-nghi', 'Huân chương Hữu nghị', 'HC Hữu nghị', 'nha-nuoc', both, 'Điều 33', 'M'),
  row('hchc-quan-ky', 'Huy chương Quân kỳ quyết thắng', 'HCh Quân kỳ', 'nha-nuoc', person, 'Điều 54, 55', 'V'),
  row('hchc-antq', 'Huy chương Vì an ninh Tổ quốc', 'HCh Vì ANTQ', 'nha-nuoc', person, 'Điều 54, 55', 'V'),
  row('hchc-chien-si-ve-vang', 'Huy chương Chiến sĩ vẻ vang', 'HCh CSVV', 'nha-nuoc', person, 'Điều 54, 55', 'V'),
  row('hchc-huu-nghi', 'Huy chương Hữu nghị', 'HCh Hữu nghị', 'nha-nuoc', person, 'Điều 54, 55', 'V'),
  row(
    'hchc-tnxp-ve-vang',
    'Huy chương Thanh niên xung phong vẻ vang',
    'HCh TNXP',
    'nha-nuoc',
    person,
    'Điều 54, 55',
    'V',
  ),
  row('ah-ld', 'Anh hùng Lao động', 'AHLĐ', 'nha-nuoc', both, 'Điều 59', 'V'),
  row('ah-llvtnd', 'Anh hùng Lực lượng vũ trang nhân dân', 'AHLLVTND', 'nha-nuoc', both, 'Điều 59', 'M'),
  row('bmvnah', 'Bà mẹ Việt Nam anh hùng', 'BMVNAH', 'nha-nuoc', person, 'Điều 59', 'M'),
  row('ngnd', 'Nhà giáo nhân dân', 'NGND', 'nha-nuoc', person, 'Điều 59', 'M'),
  row('ngut', 'Nhà giáo ưu tú', 'NGƯT', 'nha-nuoc', person, 'Điều 59', 'M'),
  row('ttnd', 'Thầy thuốc nhân dân', 'TTND', 'nha-nuoc', person, 'Điều 59', 'M'),
  row('ttut', 'Thầy thuốc ưu tú', 'TTƯT', 'nha-nuoc', person, 'Điều 59', 'M'),
  row('nsnd', 'Nghệ sĩ nhân dân', 'NSND', 'nha-nuoc', person, 'Điều 59', 'M'),
  row('nsut', 'Nghệ sĩ ưu tú', 'NSƯT', 'nha-nuoc', person, 'Điều 59', 'M'),
  row('nnnd', 'Nghệ nhân nhân dân', 'NNND', 'nha-nuoc', person, 'Điều 59', 'M'),
  row('nnut', 'Nghệ nhân ưu tú', 'NNƯT', 'nha-nuoc', person, 'Điều 59', 'M'),
  row('ky-niem-chuong-bo', 'Kỷ niệm chương của bộ, ban, ngành', 'KNC bộ', 'bo', person, 'Điều 71', 'V2'),
  row('ky-niem-chuong-tinh', 'Kỷ niệm chương của tỉnh', 'KNC tỉnh', 'tinh', person, 'khoản 2 Điều 71', 'V'),
];

/** Hình thức khen thưởng. */
export const forms: readonly Award[] = [...local, ...state];
