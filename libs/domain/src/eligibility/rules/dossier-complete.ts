import { missingParts, requiredParts } from '../../dossier/required-parts';
import { doesNotApply, type Check } from '../finding';

export const voteResultPart = 'ket-qua-bo-phieu';

/** Names the parts still lacking. A lacking paper asks for the paper, it does not refuse the person. */
export const dossierComplete: Check<'dossier-complete'> = (_, { facts, rules }, award) => {
  const present = facts.dossierParts;
  if (present === undefined) return doesNotApply;
  const { kind } = facts.subject;
  // The vote result has its own finding.
  const lacking = missingParts(award.code, kind, facts.receivedOn, [...present, voteResultPart], rules, facts.type);
  return {
    outcome: lacking.length === 0 ? 'met' : 'unmet',
    effect: 'warn',
    prove: () => {
      const parts = requiredParts(award.code, kind, facts.receivedOn, rules, facts.type);
      return {
        cite: lacking[0]?.cite ?? parts[0]?.cite,
        facts: { parts: lacking.map((part) => part.name) },
        evidence: parts
          .filter((part) => present.includes(part.code))
          .map((part) => ({ kind: 'part', label: part.name, ref: part.code })),
        missing: lacking.map((part) => part.code).join(','),
      };
    },
  };
};
