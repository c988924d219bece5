import { schemas, type CandidateStatusView } from '@gs/contracts';

export const statuses: readonly CandidateStatusView[] = schemas.candidateStatus.options;

/** What the page shows: a unit and a year once both are known, one list of it, an award and a name. */
export interface CandidateQuery {
  readonly organisationId: string | null;
  readonly year: number;
  readonly status: CandidateStatusView;
  readonly award?: string;
  readonly q?: string;
}

/** Words of the address for each list. */
export const listNames: Readonly<Record<CandidateStatusView, string>> = {
  eligible: 'du-dieu-kien',
  possible: 'hoi-dong-xet',
  near: 'thieu-mot',
  next: 'nam-sau',
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address; what is not a value of a filter counts as not set. @param thisYear when the address names none */
export function candidateQuery(search: URLSearchParams, thisYear: number): CandidateQuery {
  const year = Number(search.get('nam'));
  const unit = search.get('don-vi') ?? '';
  const award = search.get('khen') ?? '';
  const q = (search.get('q') ?? '').trim().slice(0, 200);
  return {
    organisationId: uuid.test(unit) ? unit : null,
    year: Number.isInteger(year) && year >= 1945 && year <= 2100 ? year : thisYear,
    status: statuses.find((each) => listNames[each] === search.get('nhom')) ?? 'eligible',
    ...(award !== '' && award.length <= 60 ? { award } : {}),
    ...(q === '' ? {} : { q }),
  };
}

/** A row by whom and for what; both are needed to tell rows apart. */
export const rowKey = (row: {
  readonly subject: { readonly id: string };
  readonly award: { readonly code: string };
}): string => `${row.subject.id}~${row.award.code}`;

/** What a row's key names; null for anything else. */
export function fromRowKey(key: string | null): { readonly subjectId: string; readonly award: string } | null {
  const [subjectId = '', award = ''] = (key ?? '').split('~');
  return uuid.test(subjectId) && award !== '' && award.length <= 60 ? { subjectId, award } : null;
}
