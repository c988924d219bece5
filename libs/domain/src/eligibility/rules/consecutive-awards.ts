import { grantEvidence, type Check } from '../finding';
import type { GrantFact, Outcome } from '../types';

/**
 * The same title so many times in a row up to the year of merit. `every`: the longest way in years between two times
 * (one for yearly titles). `since`: the award it leads to; times already used for it start no second one (G13), which is
 * a reading and therefore left open, not refused. While the year of merit is not over its title cannot be there yet, and
 * the row up to the year before is taken; once it is over, a year nobody has rated leaves the answer open. Proposed later
 * than the year after the last time, it is left open as well: the proposal was due right after it.
 */
export const consecutiveAwards: Check<'consecutive-awards'> = ({ award: codes, times, every, since }, reading) => {
  const { year } = reading.facts;
  const grants = reading.groundsOf(codes).filter((grant) => grant.year <= year && reading.yearCounts(grant.year));
  const row = lastRow(grants, every);
  const end = row.at(-1)?.year ?? 0;
  const used = since === undefined ? 0 : Math.max(0, ...reading.groundsOf(since).map((grant) => grant.year));
  const fresh = row.filter((grant) => grant.year > used).length;
  const yearBefore = end === year - 1;
  const inTime = end === year || (yearBefore && (every > 1 || !reading.isYearOver));
  const open = year - end < every || (yearBefore && reading.ratingOf(year) === undefined);
  const onItsWay = codes.some((code) => reading.facts.sameYearNominations?.includes(code));
  let outcome: Outcome = 'unmet';
  if (row.length >= times && (inTime || open)) outcome = fresh >= times && inTime ? 'met' : 'unknown';
  else if (onItsWay && row.length >= times - 1 && yearBefore) outcome = 'unknown';
  return {
    outcome,
    prove: () => ({
      facts: {
        year,
        award: codes.map((code) => reading.nameOf(code)),
        needed: times,
        count: row.length,
        run: row.map((grant) => String(grant.year)),
        ...(used > 0 ? { used } : {}),
      },
      evidence: row.map((grant) => grantEvidence(grant, reading.nameOf(grant.award))),
      missing: 'consecutive-titles',
      earliestYear: earliest(row, times, every, year, inTime || open),
    }),
  };
};

/** The last unbroken row of grants, one a year, oldest first. */
function lastRow(grants: readonly GrantFact[], every: number): readonly GrantFact[] {
  const byYear = [...new Map(grants.map((grant) => [grant.year, grant])).values()].sort((a, b) => b.year - a.year);
  const row: GrantFact[] = [];
  for (const grant of byYear) {
    const next = row.at(-1);
    if (next && next.year - grant.year > every) break;
    row.push(grant);
  }
  return row.reverse();
}

/** The year the row would be long enough, were every time to come granted as early as can be. */
function earliest(row: readonly GrantFact[], times: number, every: number, year: number, running: boolean): number {
  const held = running ? Math.min(row.length, times) : 0;
  const from = held > 0 ? (row.at(-1)?.year ?? year) : year;
  return Math.max(from + (times - held) * every, year + 1);
}
