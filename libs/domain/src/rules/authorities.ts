import { cite } from './cites';
import { lastDayOfDistricts, law2022From, twoTiersFrom } from './days';
import type { AwardCode, Cite, Dated, OrgKind, OrgLevel } from './types';

export interface AuthorityRow {
  readonly award: AwardCode;
  readonly issuer: { readonly level: OrgLevel; readonly kinds: readonly OrgKind[] };
  readonly code: string;
  /** As it stands above a signature. */
  readonly title: string;
  /** What must also be true of the issuer and cannot be read from its level and kind. */
  readonly condition?: string;
}

interface Office {
  readonly code: string;
  readonly title: string;
  readonly issuer: AuthorityRow['issuer'];
  readonly condition?: string;
}

const province: Office = {
  code: 'chu-tich-ubnd-tinh',
  title: 'Chủ tịch Uỷ ban nhân dân tỉnh',
  issuer: { level: 'tinh', kinds: ['UBND'] },
};
const district: Office = {
  code: 'chu-tich-ubnd-huyen',
  title: 'Chủ tịch Uỷ ban nhân dân huyện',
  issuer: { level: 'huyen', kinds: ['UBND'] },
};
const commune: Office = {
  code: 'chu-tich-ubnd-xa',
  title: 'Chủ tịch Uỷ ban nhân dân xã',
  issuer: { level: 'xa', kinds: ['UBND'] },
};
const department: Office = {
  code: 'giam-doc-so',
  title: 'Giám đốc sở, thủ trưởng cơ quan',
  issuer: { level: 'tinh', kinds: ['so-nganh'] },
};
const unit: Office = {
  code: 'thu-truong-don-vi',
  title: 'Thủ trưởng đơn vị',
  issuer: { level: 'co-so', kinds: ['truong-hoc', 'y-te'] },
  condition: 'Đơn vị có tư cách pháp nhân',
};
const enterprise: Office = {
  code: 'giam-doc-doanh-nghiep',
  title: 'Giám đốc doanh nghiệp, hợp tác xã',
  issuer: { level: 'co-so', kinds: ['doanh-nghiep'] },
};

const rows = (
  office: Office,
  codes: readonly AwardCode[],
  from: string,
  to: string | null,
  source: Cite,
): Dated<AuthorityRow>[] => codes.map((award) => ({ from, to, cite: source, value: { award, ...office } }));

const baseTitles: readonly AwardCode[] = ['ldtt', 'cstd-co-so', 'tt-ldtt'];

/** Who decides what, by day of the decision. Powers of the district chairman pass to the commune on 1/7/2025. */
export const authorityRows: readonly Dated<AuthorityRow>[] = [
  ...rows(province, ['bk-tinh'], law2022From, null, cite('L2022', 'Điều 74', 'V')),
  ...rows(province, ['tt-ldxs'], law2022From, null, cite('L2022', 'Điều 27, 79', 'V')),
  ...rows(province, ['co-tinh'], law2022From, null, cite('L2022', 'Điều 26, 79', 'V')),
  ...rows(
    province,
    ['cstd-tinh', 'xa-tieu-bieu', 'don-vi-quyet-thang', 'ky-niem-chuong-tinh'],
    law2022From,
    null,
    cite('L2022', 'Điều 79', 'M'),
  ),
  ...rows(
    district,
    [...baseTitles, 'thon-van-hoa'],
    law2022From,
    lastDayOfDistricts,
    cite('L2022', 'khoản 2 Điều 80', 'V'),
  ),
  ...rows(district, ['gk-huyen'], law2022From, lastDayOfDistricts, cite('L2022', 'điểm d khoản 1 Điều 75', 'V')),
  ...rows(
    commune,
    ['gk-xa', 'gia-dinh-van-hoa'],
    law2022From,
    lastDayOfDistricts,
    cite('L2022', 'khoản 3 Điều 80', 'V'),
  ),
  ...rows(commune, ['ldtt'], law2022From, lastDayOfDistricts, cite('L2022', 'khoản 3 Điều 80', 'M')),
  ...rows(
    commune,
    [...baseTitles, 'gk-xa', 'thon-van-hoa', 'gia-dinh-van-hoa'],
    twoTiersFrom,
    null,
    cite('ND129', 'Điều 59', 'V'),
  ),
  ...rows(department, [...baseTitles, 'gk-so'], law2022From, null, cite('L2022', 'Điều 80', 'V')),
  ...rows(unit, [...baseTitles, 'gk-so'], law2022From, null, cite('L2022', 'Điều 80', 'V2')),
  ...rows(enterprise, [...baseTitles, 'gk-dn'], law2022From, null, cite('L2022', 'khoản 4 Điều 80', 'V')),
];

/** Officers above the province, named when somebody below tries to decide in their place. */
export const higherAuthorities: readonly { readonly level: string; readonly title: string }[] = [
  { level: 'nha-nuoc', title: 'Chủ tịch nước, Thủ tướng Chính phủ' },
  { level: 'bo', title: 'Bộ trưởng, thủ trưởng cơ quan trung ương' },
];
