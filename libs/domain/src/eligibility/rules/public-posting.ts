import { addWorkingDays, workingDaysBetween } from '../../calendar/working-days';
import { formatDate } from '../../dates/format';
import type { Check } from '../finding';

/** The list of nominees has been public for so many working days before the council meets (NĐ98 Điều 46.2; ND152 Điều 44). */
export const publicPosting: Check<'public-posting'> = ({ workingDays }, { facts: { posting }, rules }) => {
  if (posting === undefined) return { outcome: 'unknown', effect: 'info', prove: () => ({ missing: 'posting' }) };
  const lastDay = addWorkingDays(posting.from, workingDays, rules);
  return {
    outcome: posting.councilOn > lastDay ? 'met' : 'unmet',
    prove: () => ({
      facts: {
        needed: workingDays,
        posted: formatDate(posting.from),
        council: formatDate(posting.councilOn),
        days: Math.max(0, workingDaysBetween(posting.from, posting.councilOn, rules)),
        earliest: formatDate(addWorkingDays(lastDay, 1, rules)),
      },
      missing: 'posting-days',
    }),
  };
};
