import { doesNotApply, type Check } from '../finding';

/** First of a cluster, or outstanding at the summing-up of a movement, by who organised it and how long it has lasted. */
export const leads: Check<'leads'> = ({ of, launchedBy, years, workersOnly }, reading) => {
  const { movements, subject } = reading.facts;
  const fitting = (movements ?? []).filter(
    (item) => item.of === of && launchedBy.includes(item.launchedBy) && item.years >= (years ?? 0),
  );
  const first = fitting.filter((item) => item.leads);
  const isKnownCadre = subject.workerClass === 'cadre';
  if (workersOnly === true && (isKnownCadre || (reading.isCadre && first.length === 0))) return doesNotApply;
  const outcome = first.length > 0 ? 'met' : movements === undefined ? 'unknown' : 'unmet';
  const ledNone = !(movements ?? []).some((item) => item.of === of && item.leads);
  return {
    outcome,
    plain: outcome === 'unmet' && ledNone ? true : undefined,
    prove: () => ({
      facts: { needed: years ?? 0 },
      evidence: first.map(({ name, years: lasted }) => ({ kind: 'movement', label: `${name} (${lasted} năm)` })),
      missing: 'movement',
    }),
  };
};
