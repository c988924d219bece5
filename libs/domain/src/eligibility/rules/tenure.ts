import { formatDate } from '../../dates/format';
import type { Post, TenureRow } from '../../rules/book';
import { rowOn, rowsOn } from '../../rules/dated';
import { effectOf } from '../../rules/types';
import type { Check } from '../finding';
import type { Reading } from '../reading';
import type { Outcome, PostFact, ServiceFact } from '../types';
import { monthsCovered } from './months';

/** Months a post of the table was held, posts above it included. */
interface Counted {
  readonly post: Post;
  readonly months: number;
  readonly neededMonths: number;
  /** What is not known stands against the years being enough: the sex, the wars served in. */
  readonly doubtful: boolean;
}

const monthsOfYear = 12;
const none = { num: 0, den: 1 };

/**
 * Years in leading posts by the tenure table of the order (ND152 Điều 9): posts held at the same time count once, at the
 * highest; years at a higher post too few for it are added to the next lower listed post of the same track; a post one was
 * moved down from counts on to the end of its term; a woman leader needs a third less unless she retires later (G8). Posts
 * the table does not compare with its own (another track, a code nobody knows) leave the answer open.
 */
export const tenure: Check<'tenure'> = ({ order }, reading) => {
  const { service, receivedOn, year } = reading.facts;
  const row = rowsOn(reading.rules.data.tenures, receivedOn).find((each) => each.order === order);
  if (service === undefined || !row) {
    return { outcome: 'unknown', prove: () => ({ cite: row?.cite, missing: 'posts' }) };
  }
  const posts = rowsOn(reading.rules.data.posts, receivedOn);
  const counted = countPosts(service, row, posts, reading);
  const enough = counted.filter((each) => each.months > 0 && lack(each) === 0);
  const sure = enough.filter(({ doubtful }) => !doubtful);
  const best = bestOf(sure.length > 0 ? sure : counted, service);
  const outcome: Outcome =
    sure.length > 0 ? 'met' : enough.length > 0 || hasUnlisted(service, row, posts) ? 'unknown' : 'unmet';
  return {
    outcome,
    // A figure from a table that was not read may not refuse, whatever the clause that names the table.
    effect: effectOf(row.cite.confidence) === 'block' ? undefined : 'warn',
    prove: () => ({
      cite: row.cite,
      facts: {
        post: best?.post.name ?? '',
        held: inWords(best?.months ?? 0),
        needed: `${inWords(best?.neededMonths ?? 0)}${isReduced(reading) ? ' (đã giảm 1/3 cho lãnh đạo nữ)' : ''}`,
      },
      evidence: service.posts.map((held) => ({
        kind: 'service',
        label: `${nameOf(held.post, posts)}: ${formatDate(held.from)} – ${held.to ? formatDate(held.to) : 'nay'}`,
      })),
      missing: best ? 'years-in-post' : 'posts',
      earliestYear: best && best.months > 0 ? year + Math.max(1, Math.ceil(lack(best) / monthsOfYear)) : undefined,
    }),
  };
};

/** The nearest to enough, the highest of those; among equals a post that was held, not one beside it in the table. */
function bestOf(counted: readonly Counted[], service: ServiceFact): Counted | undefined {
  const wasHeld = ({ post }: Counted): number =>
    Number(service.posts.some((held) => held.post === post.code || held.countedAs === post.code));
  return [...counted].sort((a, b) => lack(a) - lack(b) || b.post.rank - a.post.rank || wasHeld(b) - wasHeld(a))[0];
}

const lack = ({ months, neededMonths }: Counted): number => Math.max(0, neededMonths - months);

function countPosts(service: ServiceFact, row: TenureRow, posts: readonly Post[], reading: Reading): Counted[] {
  const { subject, receivedOn } = reading.facts;
  const reduction = rowOn(reading.rules.data.tenureRules, receivedOn)?.womanReduction ?? none;
  const lessened = (months: number): number => Math.ceil((months * (reduction.den - reduction.num)) / reduction.den);
  return row.posts.flatMap(({ post: code, fromYears, bothWars }) => {
    const post = posts.find((each) => each.code === code);
    if (!post || (bothWars === true && service.bothWars === false)) return [];
    const until = service.retiredOn ?? receivedOn;
    const spans = service.posts
      .filter((held) => countedRank(held, post, posts) >= post.rank)
      .map((held) => ({ from: held.from, to: held.to ?? until }));
    const months = monthsCovered(spans);
    const whole = fromYears * monthsOfYear;
    // Whose sex is not told may be a woman: fewer years may then be enough.
    const mayBeWoman = subject.sex === undefined && service.laterRetirement !== true;
    const bySex = mayBeWoman && months < whole && months >= lessened(whole);
    return [
      {
        post,
        months,
        neededMonths: isReduced(reading) || bySex ? lessened(whole) : whole,
        doubtful: bySex || (bothWars === true && service.bothWars === undefined),
      },
    ];
  });
}

const isReduced = ({ facts: { subject, service } }: Reading): boolean =>
  subject.sex === 'female' && service?.laterRetirement !== true;

/** Rank at which a post held counts towards a post of the table; below all where the two are of different tracks. */
function countedRank(held: PostFact, towards: Post, posts: readonly Post[]): number {
  const ranks = [held.post, held.countedAs].flatMap((code) =>
    posts.filter((post) => post.code === code && post.track === towards.track).map(({ rank }) => rank),
  );
  return Math.max(-1, ...ranks);
}

/** Whether a post was held whose track the table of the order does not list, or that the book does not know. */
function hasUnlisted(service: ServiceFact, row: TenureRow, posts: readonly Post[]): boolean {
  const trackOf = (code: string): string | undefined => posts.find((post) => post.code === code)?.track;
  const listed = new Set(row.posts.map(({ post }) => trackOf(post)));
  return service.posts.some(({ post }) => {
    const track = trackOf(post);
    return track === undefined || !listed.has(track);
  });
}

function inWords(months: number): string {
  const years = Math.floor(months / monthsOfYear);
  const rest = months % monthsOfYear;
  if (rest === 0) return `${years} năm`;
  return years === 0 ? `${rest} tháng` : `${years} năm ${rest} tháng`;
}

const nameOf = (code: string, posts: readonly Post[]): string => posts.find((post) => post.code === code)?.name ?? code;
