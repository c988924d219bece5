import { cite } from './cites';
import { law2022From } from './days';
import type { Dated } from './types';

export type TimeLimitCode =
  'appraise-commune' | 'appraise-province' | 'notify-result' | 'consultation-reply' | 'return-ineligible';

export interface TimeLimit {
  readonly code: TimeLimitCode;
  readonly workingDays: number;
}

/** Time limits in working days. */
export const timeLimits: readonly Dated<TimeLimit>[] = [
  {
    from: law2022From,
    to: null,
    cite: cite('QD638', 'thời hạn giải quyết', 'V'),
    value: { code: 'appraise-commune', workingDays: 20 },
  },
  {
    from: law2022From,
    to: null,
    cite: cite('QD638', 'thời hạn giải quyết', 'M'),
    value: { code: 'appraise-province', workingDays: 20 },
  },
  {
    from: law2022From,
    to: null,
    cite: cite('QD311', 'thời hạn giải quyết', 'V'),
    value: { code: 'notify-result', workingDays: 10 },
  },
  {
    from: law2022From,
    to: null,
    cite: cite('QD311', 'thời hạn giải quyết', 'M'),
    value: { code: 'consultation-reply', workingDays: 10 },
  },
  {
    from: law2022From,
    to: null,
    cite: cite('QD311', 'thời hạn giải quyết', 'V'),
    value: { code: 'return-ineligible', workingDays: 5 },
  },
];
