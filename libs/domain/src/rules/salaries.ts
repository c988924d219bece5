import { cite } from './cites';
import type { Dated } from './types';

/** Lương cơ sở in đồng a month. */
export const baseSalaries: readonly Dated<number>[] = [
  { from: '2013-07-01', to: '2016-04-30', cite: cite('ND47', '', 'M'), value: 1_150_000 },
  { from: '2016-05-01', to: '2017-06-30', cite: cite('ND47', '', 'M'), value: 1_210_000 },
  { from: '2017-07-01', to: '2018-06-30', cite: cite('ND47', '', 'M'), value: 1_300_000 },
  { from: '2018-07-01', to: '2019-06-30', cite: cite('ND47', '', 'M'), value: 1_390_000 },
  { from: '2019-07-01', to: '2023-06-30', cite: cite('ND38', '', 'M'), value: 1_490_000 },
  { from: '2023-07-01', to: '2024-06-30', cite: cite('ND24', '', 'M'), value: 1_800_000 },
  { from: '2024-07-01', to: '2026-06-30', cite: cite('ND73', '', 'V'), value: 2_340_000 },
  { from: '2026-07-01', to: null, cite: cite('ND161', '', 'V'), value: 2_530_000 },
];

/** Rounding and the household share of a bonus: ND152 Điều 49, one rounding at the end. */
export const bonusRules = {
  roundUpTo: 10_000,
  household: { num: 3, den: 2, of: 'person' },
  cite: cite('ND152', 'Điều 49', 'V'),
} as const;
