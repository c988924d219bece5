import { formatPercent } from '../../voting/arithmetic';
import type { Check } from '../finding';
import { makesShare } from '../reading';
import { uncounted } from './uncounted';

/** A share of the members, compared by whole numbers; unknown while the collective has not been counted. */
export const membersShare: Check<'members-share'> = ({ of, about, share }, { facts: { collective, year } }) => {
  const needed = formatPercent(share.num, share.den);
  const count = collective?.[of];
  if (collective === undefined || collective.members === 0 || count === undefined) return uncounted({ needed, about });
  return {
    outcome: makesShare(count, collective.members, share) ? 'met' : 'unmet',
    prove: () => {
      const reached = formatPercent(count, collective.members);
      return {
        facts: { year, about, count, members: collective.members, reached, needed },
        evidence: [{ kind: 'collective', label: `${count}/${collective.members} người (${reached})` }],
        missing: 'share',
        earliestYear: year + 1,
      };
    },
  };
};
