import { cite } from './cites';
import { lastDayOfDistricts, law2022From, twoTiersFrom } from './days';
import type { AwardCode, Cite, Dated, SubjectKind } from './types';

export interface Coefficient {
  readonly award: AwardCode;
  readonly subjectKind: SubjectKind;
  /** Thousandths of the base salary, so that money stays in whole numbers. */
  readonly thousandths: number;
}

const title = cite('ND152', 'Điều 50', 'V');
const form = cite('ND152', 'khoản 1 Điều 54', 'V');
const formOfCollective = cite('ND152', 'khoản 2 Điều 54', 'V');
const order = cite('ND152', 'Điều 51', 'V');
const honour = cite('ND152', 'Điều 52', 'V');

/** [award, thousandths for a person, thousandths for a collective, cite]; null: not given to that subject. */
type Row = readonly [AwardCode, number | null, number | null, Cite];

/** Coefficients that did not change on 1/7/2025. */
const steady: readonly Row[] = [
  ['ldtt', 300, null, title],
  ['cstt', 300, null, title],
  ['cstd-co-so', 1000, null, title],
  ['cstd-tinh', 3000, null, title],
  ['cstd-toan-quoc', 4500, null, title],
  ['tt-ldtt', null, 800, title],
  ['don-vi-tien-tien', null, 800, title],
  ['tt-ldxs', null, 1500, title],
  ['don-vi-quyet-thang', null, 1500, title],
  ['xa-tieu-bieu', null, 2000, title],
  ['thon-van-hoa', null, 1500, title],
  ['co-tinh', null, 8000, title],
  ['co-chinh-phu', null, 12_000, title],
  ['bk-ttg', 3500, 7000, form],
  ['bk-tinh', 1500, 3000, form],
  ['bk-bo', 1500, 3000, form],
  ['gk-so', 300, 600, form],
  ['gk-dn', 300, 600, form],
  ['hc-sao-vang', 46_000, 92_000, order],
  ['hc-ho-chi-minh', 30_500, 61_000, order],
  ['hc-doc-lap-1', 15_000, 30_000, order],
  ['hc-doc-lap-2', 12_500, 25_000, order],
  ['hc-doc-lap-3', 10_500, 21_000, order],
  ['hc-quan-cong-1', 15_000, 30_000, order],
  ['hc-quan-cong-2', 12_500, 25_000, order],
  ['hc-quan-cong-3', 10_500, 21_000, order],
  ...['hcld', 'hc-chien-cong', 'hc-bvtq'].flatMap((code): Row[] => [
    [`${code}-1`, 9000, 18_000, order],
    [`${code}-2`, 7500, 15_000, order],
    [`${code}-3`, 4500, 9000, order],
  ]),
  ['hc-dai-doan-ket', 7500, 15_000, order],
  ['hc-dung-cam', 4500, 9000, order],
  ['ah-ld', 15_500, 31_000, honour],
  ['ah-llvtnd', 15_500, 31_000, honour],
  ['bmvnah', 15_500, null, honour],
  ...['ngnd', 'ttnd', 'nsnd', 'nnnd'].map((code): Row => [code, 12_500, null, honour]),
  ...['ngut', 'ttut', 'nsut', 'nnut'].map((code): Row => [code, 9000, null, honour]),
];

const expand = (rows: readonly Row[], from: string, to: string | null, under?: Cite): Dated<Coefficient>[] =>
  rows.flatMap(([award, person, collective, source]) =>
    [
      { subjectKind: 'person' as const, thousandths: person, cite: under ?? source },
      {
        subjectKind: 'collective' as const,
        thousandths: collective,
        cite: under ?? (source === form ? formOfCollective : source),
      },
    ].flatMap((entry) =>
      entry.thousandths === null
        ? []
        : [
            {
              from,
              to,
              cite: entry.cite,
              value: { award, subjectKind: entry.subjectKind, thousandths: entry.thousandths },
            },
          ],
    ),
  );

/** Bonus coefficients by day of the decision. Households follow from the person's: see `bonusRules`. */
export const coefficients: readonly Dated<Coefficient>[] = [
  ...expand(steady, law2022From, lastDayOfDistricts, cite('ND98', 'Điều 54, 55, 57', 'V')),
  ...expand(steady, twoTiersFrom, null),
  ...expand([['gk-huyen', 300, 600, form]], law2022From, lastDayOfDistricts, cite('ND98', 'Điều 57', 'M')),
  {
    from: law2022From,
    to: lastDayOfDistricts,
    cite: cite('ND98', 'Điều 57', 'V'),
    value: { award: 'gk-xa', subjectKind: 'person', thousandths: 150 },
  },
  {
    from: law2022From,
    to: lastDayOfDistricts,
    cite: cite('ND98', 'Điều 57', 'M'),
    value: { award: 'gk-xa', subjectKind: 'collective', thousandths: 300 },
  },
  {
    from: twoTiersFrom,
    to: null,
    cite: cite('ND152', 'điểm e khoản 1 Điều 54', 'V'),
    value: { award: 'gk-xa', subjectKind: 'person', thousandths: 300 },
  },
  {
    from: twoTiersFrom,
    to: null,
    cite: formOfCollective,
    value: { award: 'gk-xa', subjectKind: 'collective', thousandths: 600 },
  },
];
