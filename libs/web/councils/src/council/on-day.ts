import type { CouncilMemberView } from '@gs/contracts';

type Period = Pick<CouncilMemberView, 'validFrom' | 'validTo'>;

/** Whether a seat, a council or a term stands on a day («YYYY-MM-DD»). */
export const standsOn = ({ validFrom, validTo }: Period, day: string): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);

/** The day a council is first looked at: today, its last day when it has ended, its first when it has not begun. */
export function firstDayOf({ validFrom, validTo }: Period, today: string): string {
  if (today < validFrom) return validFrom;
  return validTo !== null && validTo < today ? validTo : today;
}

/** «2026-03-01» → «2026-02-28»: the last day of a seat that another takes from then on. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

interface Amendment {
  readonly effectiveOn: string;
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

export interface Shift {
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Stayed with another role, position or duty: the seat before and the one after. */
  readonly changed: readonly {
    readonly name: string;
    readonly was: CouncilMemberView;
    readonly is: CouncilMemberView;
  }[];
}

/**
 * What one amendment did. A seat that goes on with another duty ends on the day before and begins anew, so its member is
 * among those who left and those who joined: told here as one change.
 */
export function shiftOf(amendment: Amendment, members: readonly CouncilMemberView[]): Shift {
  const last = dayBefore(amendment.effectiveOn);
  const ended = members.filter(({ validTo }) => validTo === last);
  const begun = members.filter(({ validFrom }) => validFrom === amendment.effectiveOn);
  const changed = begun.flatMap((is) => {
    const was = ended.find((each) => isSame(each, is));
    return was === undefined ? [] : [{ name: is.name, was, is }];
  });
  const stayed = new Set(changed.map(({ name }) => name));
  return {
    joined: amendment.joined.filter((name) => !stayed.has(name)),
    left: amendment.left.filter((name) => !stayed.has(name)),
    changed,
  };
}

/** The same member in two seats: by person or account where known, else by name. */
function isSame(left: CouncilMemberView, right: CouncilMemberView): boolean {
  if (left.personId !== null && right.personId !== null) return left.personId === right.personId;
  if (left.accountId !== null && right.accountId !== null) return left.accountId === right.accountId;
  return left.name === right.name;
}
