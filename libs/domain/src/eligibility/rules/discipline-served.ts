import { formatDate } from '../../dates/format';
import type { Check } from '../finding';

/** G2: achievement counts from the day a discipline ended. Where only part of the year counts, the council judges it. */
export const disciplineServed: Check<'discipline-served'> = (_, reading) => {
  const { facts } = reading;
  if (facts.discipline.length === 0) return { outcome: 'met', prove: () => ({ facts: { year: facts.year } }) };
  const inYear = reading.disciplinesIn(facts.year);
  const counts = reading.yearCounts(facts.year);
  const partial = counts && inYear.length > 0;
  return {
    outcome: !counts ? 'unmet' : partial ? 'unknown' : 'met',
    effect: partial ? 'warn' : undefined,
    prove: () => {
      const shown = inYear.length > 0 ? inYear : facts.discipline;
      return {
        facts: { year: facts.year },
        evidence: shown.map(({ form, from, to }) => ({
          kind: 'discipline',
          label: `${form}, từ ${formatDate(from)} đến ${formatDate(to)}`,
        })),
        missing: 'discipline-end',
        earliestYear: Math.max(
          ...inYear.map((item) => Number(item.to.slice(0, 4)) + (item.to.endsWith('-12-31') ? 1 : 0)),
        ),
      };
    },
  };
};
