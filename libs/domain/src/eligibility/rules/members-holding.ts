import type { Check } from '../finding';
import { uncounted } from './uncounted';

/** At least so many members holding a title; unknown while nobody has counted them. */
export const membersHolding: Check<'members-holding'> = ({ of, about, least }, { facts: { collective, year } }) => {
  const count = collective?.[of];
  if (count === undefined) return uncounted({ needed: least, about });
  return {
    outcome: count >= least ? 'met' : 'unmet',
    prove: () => ({
      facts: { year, about, count, needed: least },
      evidence: [{ kind: 'collective', label: `${count} ${about}` }],
      missing: 'cstd-co-so',
      earliestYear: year + 1,
    }),
  };
};
