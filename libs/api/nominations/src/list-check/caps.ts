import {
  checkList,
  currentRules,
  type Cap,
  type Cite,
  type LocalDate,
  type ListEntry,
  type RatingLevel,
} from '@gs/domain';

/** What is known of a list and its unit in the year of merit, with all that lies below the unit. */
export interface ListFigures {
  readonly year: number;
  /** Nominations of the list that stand. */
  readonly entries: readonly ListEntry[];
  /** Nominations of the unit's other lists of the year that stand or were awarded, by award. */
  readonly earlier: Readonly<Record<string, number>>;
  /** Persons rated in the year. */
  readonly rated: number;
  readonly ratedBest: number;
  readonly completedWell: number;
  /** Lao động tiên tiến of the year, granted or put forward. */
  readonly ldtt: number;
  readonly unitRating: RatingLevel | null;
}

/** One cap over the list. */
export interface ListCheck {
  readonly code: string;
  readonly title: string;
  readonly outcome: 'met' | 'unmet' | 'unknown';
  /** «12/50 = 24 % > 20 %»; what is lacking where nothing can be said. */
  readonly figures: string;
  readonly cite: Cite;
}

/** Caps and quotas of the book that concern a list, with the arithmetic in figures. */
export function checkCaps(figures: ListFigures, receivedOn: LocalDate, rules = currentRules()): ListCheck[] {
  const { entries, earlier, ratedBest, rated, completedWell, ldtt, unitRating } = figures;
  // Nobody rated: what a share is taken of is not known, which is not the same as none.
  const bases = rated === 0 ? { LDTT: ldtt } : { LDTT: ldtt, MEMBERS: rated, COMPLETED_WELL: completedWell };
  const list = { on: receivedOn, entries, bases };
  const ofUnit = {
    ...list,
    earlier,
    ...(unitRating === null ? {} : { unitRating }),
    ...(rated === 0 ? {} : { ratedBest }),
  };
  const findings = [
    ...checkList({ ...ofUnit, per: 'unit-year' }, rules),
    ...checkList({ ...list, per: 'province-year' }, rules),
  ];
  return findings.flatMap(({ ruleId, check, title, applies, outcome, cite, facts }) => {
    const cap = rules.data.caps.find(({ code }) => code === ruleId);
    if (check !== 'cap' || cap === undefined || !applies || outcome === 'hold') return [];
    // A cap on ratings holds for years rated while it was in force.
    if (cap.counts === 'rated-best' && `${figures.year}-12-31` < cap.from) return [];
    return [{ code: ruleId, title, outcome, cite, figures: words(cap, Number(facts['count']), facts['of']) }];
  });
}

function words({ atMost, share, unitRated }: Cap, count: number, base: unknown): string {
  if (atMost !== undefined) return `${count} ${count <= atMost ? '≤' : '>'} ${atMost}`;
  if (share === undefined || typeof base !== 'number' || base === 0) return 'Chưa có số liệu làm mẫu số.';
  const sign = count * share.den <= base * share.num ? '≤' : '>';
  const said = `${count}/${base} = ${percent(count, base)} ${sign} ${percent(share.num, share.den)}`;
  return unitRated === undefined ? said : `${said}, theo xếp loại của đơn vị`;
}

/** At most one figure after the comma, cut and not rounded: 20,04 % is shown as what it is, more than 20 %. */
function percent(part: number, of: number): string {
  const tenths = Math.floor((part * 1000) / of);
  const isExact = part * 1000 === tenths * of;
  const whole = Math.floor(tenths / 10);
  return `${isExact ? '' : 'hơn '}${tenths % 10 === 0 ? String(whole) : `${whole},${tenths % 10}`} %`;
}

/** Going over a cap answers for the figures of that day: with others it has to be answered for again. */
export const overrideKey = ({ code, figures }: Pick<ListCheck, 'code' | 'figures'>): string => `${code} ${figures}`;
