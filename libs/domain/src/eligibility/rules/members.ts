import { formatPercent } from '../../voting/tally';
import type { Check, Judgement } from '../finding';
import { makesShare } from '../reading';
import type { CollectiveFact } from '../types';

/** A share of the members, compared by whole numbers; unknown while the collective has not been counted. */
export const membersShare: Check<'members-share'> = ({ of, about, share }, { facts: { collective, year } }) => {
  const needed = formatPercent(share.num, share.den);
  if (!isCounted(collective)) return uncounted({ needed, about });
  const count = collective[of];
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

/** At least so many members holding a title. */
export const membersHolding: Check<'members-holding'> = ({ of, about, least }, { facts: { collective, year } }) => {
  if (!collective) return uncounted({ needed: least, about });
  const count = collective[of];
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

/** No member disciplined by warning (cảnh cáo) or worse in the year. */
export const noMemberDisciplined: Check<'no-member-disciplined'> = (_, { facts: { collective, year } }) => {
  if (!collective) return uncounted({});
  return {
    outcome: collective.disciplined === 0 ? 'met' : 'unmet',
    prove: () => ({
      facts: { year, count: collective.disciplined },
      evidence: [{ kind: 'collective', label: `${collective.disciplined} người bị kỷ luật từ cảnh cáo trở lên` }],
      missing: 'no-discipline',
      earliestYear: year + 1,
    }),
  };
};

const isCounted = (collective: CollectiveFact | undefined): collective is CollectiveFact =>
  collective !== undefined && collective.members > 0;

const uncounted = (facts: Record<string, string | number>): Judgement => ({
  outcome: 'unknown',
  prove: () => ({ facts, missing: 'collective-figures' }),
});
