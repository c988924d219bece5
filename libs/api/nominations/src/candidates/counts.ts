import type { CandidateStatus } from '@gs/domain';
import type { NewCandidate, RunCounts } from './persistence/candidates.repository';

/** The figures with these rows added. `next` counts all who would be eligible next year, whatever they are this year. */
export function withRows(
  counts: RunCounts,
  rows: readonly Pick<NewCandidate, 'award' | 'status' | 'nextYear'>[],
): RunCounts {
  const sums = new Map(Object.entries(counts).map(([award, of]) => [award, { ...of }]));
  for (const { award, status, nextYear } of rows) {
    const of: Partial<Record<CandidateStatus, number>> = sums.get(award) ?? {};
    if (status !== 'next') of[status] = (of[status] ?? 0) + 1;
    if (nextYear) of.next = (of.next ?? 0) + 1;
    sums.set(award, of);
  }
  return Object.fromEntries(sums);
}
