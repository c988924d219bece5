import type { Check } from '../finding';

/** Never disciplined, by reprimand or worse. */
export const neverDisciplined: Check<'never-disciplined'> = (_, { facts: { discipline } }) => ({
  outcome: discipline.length === 0 ? 'met' : 'unmet',
  prove: () => ({
    facts: { count: discipline.length },
    evidence: discipline.map(({ form, from, to }) => ({ kind: 'discipline', label: `${form}, ${from} – ${to}` })),
    missing: 'none',
  }),
});
