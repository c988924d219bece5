import { schemas, type NominationItemView, type NominationStateView } from '@gs/contracts';

type Verdict = NominationItemView['verdict'];

export const states: readonly NominationStateView[] = schemas.nominationState.options;
export const verdicts: readonly Verdict[] = schemas.verdict.options;

/** What the list asks the server for; the filters of the address and nothing else. */
export interface ListQuery {
  readonly submissionId?: string;
  readonly year?: number;
  readonly award?: string;
  readonly organisationId?: string;
  readonly verdict?: Verdict;
  readonly state?: NominationStateView;
  readonly q?: string;
  readonly order?: 'newest' | 'due';
  readonly withdrawn?: 'include';
}

const orders: Readonly<Record<string, 'newest' | 'due'>> = { moi: 'newest', han: 'due' };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the filters of an address; what is not a filter's value counts as not set. */
export function queryOf(search: URLSearchParams): ListQuery {
  const year = Number(search.get('nam'));
  const submissionId = search.get('to-trinh') ?? '';
  const award = search.get('khen') ?? '';
  const organisationId = search.get('don-vi') ?? '';
  const verdict = verdicts.find((each) => each === search.get('dieu-kien'));
  const state = states.find((each) => each === search.get('trang-thai'));
  const order = orders[search.get('xep') ?? ''];
  const q = (search.get('q') ?? '').trim().slice(0, 200);
  return {
    ...(Number.isInteger(year) && year >= 1945 && year <= 2100 ? { year } : {}),
    ...(uuid.test(submissionId) ? { submissionId } : {}),
    ...(award !== '' && award.length <= 60 ? { award } : {}),
    ...(uuid.test(organisationId) ? { organisationId } : {}),
    ...(verdict ? { verdict } : {}),
    ...(state ? { state } : {}),
    ...(q === '' ? {} : { q }),
    ...(order ? { order } : {}),
    ...(search.get('da-rut') === 'hien' ? { withdrawn: 'include' as const } : {}),
  };
}

/**
 * Rows stay where they are: fresh ones take the place of their older selves, new ones come on top. A row that the first
 * page, read again, passes over has left the list. @param isWhole whether the fresh page is all there is
 */
export function mergeRows<Row extends { readonly id: string }>(
  shown: readonly Row[],
  fresh: readonly Row[],
  isWhole: boolean,
): readonly Row[] {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const known = new Set(shown.map((row) => row.id));
  const end = isWhole ? shown.length : shown.findIndex((row) => row.id === fresh.at(-1)?.id);
  const stays = shown.filter((row, at) => byId.has(row.id) || at > end);
  return [...fresh.filter((row) => !known.has(row.id)), ...stays.map((row) => byId.get(row.id) ?? row)];
}
