import { cite } from './cites';
import { lastDayOfDistricts, law2022From, twoTiersFrom } from './days';
import type { TimeLimitCode } from './time-limits';
import type { AwardCode, Dated, OrgKind, OrgLevel } from './types';

export interface RouteStepRow {
  readonly kind: 'unit-council' | 'appraisal' | 'council' | 'decision';
  /** `self`: the proposing unit; otherwise the level of the ancestor that acts. */
  readonly at: string;
  /** The body at that level that acts for it, when it is not the level's committee itself. */
  readonly office?: 'emulation-office';
  readonly limit?: TimeLimitCode;
}

export interface RouteRow {
  readonly awards: readonly AwardCode[];
  readonly from: { readonly levels: readonly OrgLevel[] | null; readonly kinds: readonly OrgKind[] | null };
  readonly steps: readonly RouteStepRow[];
}

const decideHere: readonly RouteStepRow[] = [
  { kind: 'council', at: 'self' },
  { kind: 'decision', at: 'self' },
];

const upTo = (level: OrgLevel, limit: TimeLimitCode, office?: 'emulation-office'): readonly RouteStepRow[] => [
  { kind: 'unit-council', at: 'self' },
  office ? { kind: 'appraisal', at: level, office, limit } : { kind: 'appraisal', at: level, limit },
  { kind: 'council', at: level },
  { kind: 'decision', at: level },
];

const base: readonly AwardCode[] = ['ldtt', 'cstd-co-so', 'tt-ldtt'];
const anyone = { levels: null, kinds: null } as const;
const publicUnits = { levels: ['co-so'], kinds: ['truong-hoc', 'y-te'] } as const;
const communes = { levels: ['xa'], kinds: null } as const;
const nd129 = cite('ND129', 'Điều 59', 'V');
const law80 = cite('L2022', 'Điều 80', 'V');
const law80District = cite('L2022', 'khoản 2 Điều 80', 'V');

/** Routing table award × proposing unit → steps. The first row that fits on the day holds. */
export const routeRows: readonly Dated<RouteRow>[] = [
  {
    from: law2022From,
    to: null,
    cite: cite('L2022', 'Điều 79, 83', 'V'),
    value: {
      awards: ['bk-tinh', 'tt-ldxs'],
      from: anyone,
      steps: upTo('tinh', 'appraise-province', 'emulation-office'),
    },
  },
  {
    from: twoTiersFrom,
    to: null,
    cite: nd129,
    value: { awards: [...base, 'gk-xa'], from: communes, steps: decideHere },
  },
  {
    from: twoTiersFrom,
    to: null,
    cite: nd129,
    value: { awards: [...base, 'gk-xa'], from: publicUnits, steps: upTo('xa', 'appraise-commune') },
  },
  {
    from: law2022From,
    to: lastDayOfDistricts,
    cite: law80District,
    value: { awards: [...base, 'gk-huyen'], from: { levels: ['huyen'], kinds: null }, steps: decideHere },
  },
  {
    from: law2022From,
    to: lastDayOfDistricts,
    cite: law80District,
    value: { awards: ['cstd-co-so', 'tt-ldtt', 'gk-huyen'], from: communes, steps: upTo('huyen', 'appraise-commune') },
  },
  {
    from: law2022From,
    to: lastDayOfDistricts,
    cite: cite('L2022', 'khoản 3 Điều 80', 'V'),
    value: { awards: ['ldtt', 'gk-xa'], from: communes, steps: decideHere },
  },
  {
    from: law2022From,
    to: lastDayOfDistricts,
    cite: law80District,
    value: { awards: [...base, 'gk-huyen'], from: publicUnits, steps: upTo('huyen', 'appraise-commune') },
  },
  {
    from: law2022From,
    to: lastDayOfDistricts,
    cite: cite('L2022', 'khoản 3 Điều 80', 'V'),
    value: { awards: ['gk-xa'], from: publicUnits, steps: upTo('xa', 'appraise-commune') },
  },
  {
    from: law2022From,
    to: null,
    cite: law80,
    value: { awards: [...base, 'gk-so'], from: { levels: ['tinh'], kinds: ['so-nganh'] }, steps: decideHere },
  },
  { from: law2022From, to: null, cite: law80, value: { awards: ['gk-so'], from: publicUnits, steps: decideHere } },
  {
    from: law2022From,
    to: null,
    cite: cite('L2022', 'khoản 4 Điều 80', 'V'),
    value: { awards: [...base, 'gk-dn'], from: { levels: ['co-so'], kinds: ['doanh-nghiep'] }, steps: decideHere },
  },
  {
    from: twoTiersFrom,
    to: null,
    cite: nd129,
    value: { awards: ['gk-xa'], from: { levels: ['co-so'], kinds: null }, steps: upTo('xa', 'appraise-commune') },
  },
];
