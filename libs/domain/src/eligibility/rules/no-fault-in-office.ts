import type { Check } from '../finding';

/** Never for who was disciplined or committed a serious fault in the time of leadership (ND152 Điều 9). */
export const noFaultInOffice: Check<'no-fault-in-office'> = (_, { facts: { service, discipline } }) => {
  const posts = service?.posts ?? [];
  const within = discipline.filter((item) =>
    posts.some((post) => item.from <= (post.to ?? '9999-12-31') && item.to >= post.from),
  );
  const fault = service?.faultInOffice === true || within.length > 0;
  const clear = service?.faultInOffice === false;
  return {
    outcome: fault ? 'unmet' : clear ? 'met' : 'unknown',
    prove: () => ({
      evidence: within.map(({ form, from, to }) => ({ kind: 'discipline', label: `${form}, ${from} – ${to}` })),
      missing: 'no-fault',
    }),
  };
};
