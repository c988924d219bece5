import { currentRules, isWithin, type Cap, type Cite, type LocalDate, type RatingLevel, type Rules } from '@gs/domain';

/** What is known of the list's unit in the year of merit, with all that lies below it. */
export interface ListFigures {
  readonly year: number;
  /** Nominations of the unit for the year that stand or were awarded, this list included, by award. */
  readonly nominated: Readonly<Record<string, number>>;
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
  /** «12/50 = 24 % > 20 %»; what is lacking where nothing can be counted. */
  readonly figures: string;
  readonly cite: Cite;
}

/**
 * Caps and quotas of the book that concern a list, counted in whole numbers. A cap on ratings is the one that was in force
 * when the year was rated, any other that of the day of receipt.
 */
export function checkCaps(figures: ListFigures, receivedOn: LocalDate, rules: Rules = currentRules()): ListCheck[] {
  const rated = `${figures.year}-12-31`;
  return rules.data.caps
    .filter((cap) => isWithin(cap.counts === 'rated-best' ? rated : receivedOn, cap.from, cap.to))
    .filter(({ awards }) => awards.some((award) => (figures.nominated[award] ?? 0) > 0))
    .filter((cap) => concerns(cap, figures))
    .map((cap) => ({ code: cap.code, title: cap.name, cite: cap.cite, ...counted(cap, figures) }));
}

/** A cap for units rated at one level, or for all others; where the unit is not rated the stricter, for others, holds. */
function concerns({ unitRated }: Cap, { unitRating }: ListFigures): boolean {
  return unitRated === undefined || (unitRating === unitRated.level) === unitRated.is;
}

function counted(cap: Cap, figures: ListFigures): Pick<ListCheck, 'outcome' | 'figures'> {
  const count =
    cap.counts === 'rated-best'
      ? figures.ratedBest
      : cap.awards.reduce((sum, award) => sum + (figures.nominated[award] ?? 0), 0);
  if (cap.atMost !== undefined) {
    const met = count <= cap.atMost;
    return { outcome: met ? 'met' : 'unmet', figures: `${count} ${met ? '≤' : '>'} ${cap.atMost}` };
  }
  if (cap.share === undefined) return { outcome: 'unknown', figures: 'Chưa có mức để so.' };
  const base = baseOf(cap.share.denominator, figures);
  if (base === null || base === 0) return { outcome: 'unknown', figures: 'Chưa có số liệu làm mẫu số.' };
  const met = count * cap.share.den <= base * cap.share.num;
  const share = percent(count * 100, base);
  const limit = percent(cap.share.num * 100, cap.share.den);
  return { outcome: met ? 'met' : 'unmet', figures: `${count}/${base} = ${share} ${met ? '≤' : '>'} ${limit}` };
}

function baseOf(of: NonNullable<Cap['share']>['denominator'], figures: ListFigures): number | null {
  if (of === 'MEMBERS') return figures.rated;
  if (of === 'COMPLETED_WELL') return figures.completedWell;
  if (of === 'LDTT') return figures.ldtt;
  // How many would qualify is on no record.
  return null;
}

/** At most one figure after the comma, cut and not rounded: 20,04 % is shown as what it is, more than 20 %. */
function percent(hundredfold: number, of: number): string {
  const tenths = Math.floor((hundredfold * 10) / of);
  const exact = hundredfold * 10 === tenths * of;
  const whole = Math.floor(tenths / 10);
  const said = tenths % 10 === 0 ? String(whole) : `${whole},${tenths % 10}`;
  return `${exact ? '' : 'hơn '}${said} %`;
}
