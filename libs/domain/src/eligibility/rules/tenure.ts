import { formatDate } from '../../dates/format';
import type { LocalDate } from '../../dates/local-date';
import type { Post, TenureRow } from '../../rules/book';
import { rowOn, rowsOn } from '../../rules/dated';
import type { Check } from '../finding';
import type { Reading } from '../reading';
import type { PostFact, ServiceFact } from '../types';

/** Months a post of the table was held, posts above it included. */
interface Counted {
  readonly post: Post;
  readonly months: number;
  readonly neededMonths: number;
}

const monthsOfYear = 12;

/**
 * Years in leading posts by the tenure table of the order (ND152 Điều 9): posts held at the same time count once, at the
 * highest; years at a higher post too few for it are added to the next lower listed post; a post one was moved down from
 * counts on to the end of its term; a woman leader needs a third less unless she retires later (G8).
 */
export const tenure: Check<'tenure'> = ({ order }, reading) => {
  const { service, receivedOn, year } = reading.facts;
  const row = rowsOn(reading.rules.data.tenures, receivedOn).find((each) => each.order === order);
  if (service === undefined || !row) {
    return { outcome: 'unknown', prove: () => ({ cite: row?.cite, missing: 'posts' }) };
  }
  const counted = countPosts(service, row, reading);
  const best = [...counted].sort((a, b) => lack(a) - lack(b) || b.post.rank - a.post.rank)[0];
  const met = best !== undefined && best.months > 0 && lack(best) === 0;
  return {
    outcome: met ? 'met' : 'unmet',
    prove: () => ({
      cite: row.cite,
      facts: {
        post: best?.post.name ?? '',
        held: inWords(best?.months ?? 0),
        needed: `${inWords(best?.neededMonths ?? 0)}${isReduced(reading) ? ' (đã giảm 1/3 cho lãnh đạo nữ)' : ''}`,
      },
      evidence: service.posts.map((held) => ({
        kind: 'service',
        label: `${nameOf(held.post, reading)}: ${formatDate(held.from)} – ${held.to ? formatDate(held.to) : 'nay'}`,
      })),
      missing: best ? 'years-in-post' : 'posts',
      earliestYear: best && best.months > 0 ? year + Math.ceil(lack(best) / monthsOfYear) : undefined,
    }),
  };
};

const lack = ({ months, neededMonths }: Counted): number => Math.max(0, neededMonths - months);

function countPosts(service: ServiceFact, row: TenureRow, reading: Reading): Counted[] {
  const posts = rowsOn(reading.rules.data.posts, reading.facts.receivedOn);
  const rankOf = (code: string): number => posts.find((post) => post.code === code)?.rank ?? 0;
  const reduction = isReduced(reading)
    ? (rowOn(reading.rules.data.tenureRules, reading.facts.receivedOn)?.womanReduction ?? { num: 0, den: 1 })
    : { num: 0, den: 1 };
  return row.posts.flatMap(({ post: code, fromYears }) => {
    const post = posts.find((each) => each.code === code);
    if (!post) return [];
    const months = monthsAtOrAbove(service.posts, post.rank, rankOf, service.retiredOn ?? reading.facts.receivedOn);
    const whole = fromYears * monthsOfYear;
    return [{ post, months, neededMonths: Math.ceil((whole * (reduction.den - reduction.num)) / reduction.den) }];
  });
}

const isReduced = ({ facts: { subject, service } }: Reading): boolean =>
  subject.sex === 'female' && service?.laterRetirement !== true;

/** Whole months covered by posts of this rank or above; months held twice count once. */
function monthsAtOrAbove(
  held: readonly PostFact[],
  rank: number,
  rankOf: (code: string) => number,
  until: LocalDate,
): number {
  const spans = held
    .filter((post) => Math.max(rankOf(post.post), rankOf(post.countedAs ?? post.post)) >= rank)
    .map((post) => [monthNumber(post.from), monthNumber(post.to ?? until)] as const)
    .sort((a, b) => a[0] - b[0]);
  let total = 0;
  let covered = 0;
  for (const [from, to] of spans) {
    const start = Math.max(from, covered);
    if (to > start) {
      total += to - start;
      covered = to;
    }
  }
  return total;
}

/** Months since year 0, a part month begun after the 15th not counted. */
function monthNumber(date: LocalDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year * monthsOfYear + (month - 1) + (day > 15 ? 1 : 0);
}

function inWords(months: number): string {
  const years = Math.floor(months / monthsOfYear);
  const rest = months % monthsOfYear;
  if (rest === 0) return `${years} năm`;
  return years === 0 ? `${rest} tháng` : `${years} năm ${rest} tháng`;
}

const nameOf = (code: string, reading: Reading): string =>
  reading.rules.data.posts.find((post) => post.code === code)?.name ?? code;
