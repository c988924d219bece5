import { doesNotApply, type Check } from '../finding';

/**
 * A ground the council judges from the achievement report: met where somebody marked it; unmet where the report was read
 * and relies on other grounds; else not known, or with `strict` unmet: what a certificate must show and no report can.
 */
export const judged: Check<'judged'> = ({ ground, about, strict, workersOnly }, reading) => {
  const { facts } = reading;
  const said = facts.achievements?.filter(({ limb }) => limb === ground) ?? [];
  const isKnownCadre = facts.subject.workerClass === 'cadre';
  if (workersOnly === true && (isKnownCadre || (reading.isCadre && said.length === 0))) return doesNotApply;
  const isRead = strict === true || facts.achievements !== undefined;
  return {
    outcome: said.length > 0 ? 'met' : isRead ? 'unmet' : 'unknown',
    effect: isRead ? undefined : 'info',
    prove: () => ({
      facts: { year: facts.year, about },
      evidence: said.map(({ text }) => ({ kind: 'achievement', label: text })),
      missing: 'achievement-summary',
    }),
  };
};
