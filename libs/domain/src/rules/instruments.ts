import type { LocalDate } from '../dates/local-date';

export interface Instrument {
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Legal instruments the rule sets cite; `to` null: no end known. Local and guidance texts are marked by their names. */
export const instruments = {
  L2022: { name: 'Luật Thi đua, khen thưởng số 06/2022/QH15', from: '2024-01-01', to: null },
  L2026: { name: 'Luật số 06/2026/QH16 sửa đổi, bổ sung Luật Thi đua, khen thưởng', from: '2026-10-01', to: null },
  ND98: { name: 'Nghị định số 98/2023/NĐ-CP', from: '2024-01-01', to: '2025-06-30' },
  ND152: { name: 'Nghị định số 152/2025/NĐ-CP', from: '2025-07-01', to: '2027-03-01' },
  ND129: { name: 'Nghị định số 129/2025/NĐ-CP', from: '2025-07-01', to: null },
  TT01: { name: 'Thông tư số 01/2024/TT-BNV', from: '2024-04-15', to: '2025-08-04' },
  TT15: { name: 'Thông tư số 15/2025/TT-BNV', from: '2025-08-05', to: '2027-03-01' },
  QD311: { name: 'Quyết định số 311/QĐ-BNV năm 2025', from: '2025-01-01', to: null },
  QD638: { name: 'Quyết định số 638/QĐ-BNV năm 2025', from: '2025-01-01', to: null },
  ND86: { name: 'Nghị định số 86/2023/NĐ-CP', from: '2024-01-30', to: null },
  CV5007: { name: 'Công văn số 5007/BNV-TĐKT năm 2023', from: '2023-01-01', to: null },
  CV1168: { name: 'Công văn số 1168/BNV-BTĐKT năm 2026', from: '2026-02-06', to: null },
  BN86: { name: 'Quyết định số 86/2025/QĐ-UBND tỉnh Bắc Ninh (tham khảo)', from: '2025-12-15', to: null },
  ND38: { name: 'Nghị định số 38/2019/NĐ-CP', from: '2019-07-01', to: '2023-06-30' },
  ND24: { name: 'Nghị định số 24/2023/NĐ-CP', from: '2023-07-01', to: '2024-06-30' },
  ND73: { name: 'Nghị định số 73/2024/NĐ-CP', from: '2024-07-01', to: '2026-06-30' },
  ND161: { name: 'Nghị định số 161/2026/NĐ-CP', from: '2026-07-01', to: null },
  ND47: { name: 'Các nghị định về lương cơ sở trước năm 2019', from: '2013-07-01', to: '2019-06-30' },
  ND91: { name: 'Nghị định số 91/2017/NĐ-CP', from: '2017-10-01', to: '2023-12-31' },
  L2003: { name: 'Luật Thi đua, khen thưởng năm 2003, sửa đổi 2013', from: '2004-07-01', to: '2023-12-31' },
  BLLD: { name: 'Bộ luật Lao động số 45/2019/QH14', from: '2021-01-01', to: null },
  LNV: {
    name: 'Thông báo lịch nghỉ lễ, Tết của Bộ Nội vụ / Bộ Lao động - Thương binh và Xã hội',
    from: '2023-01-01',
    to: null,
  },
} as const satisfies Record<string, Instrument>;

export type InstrumentId = keyof typeof instruments;
