import { requiredParts } from '../../dossier/required-parts';
import { doesNotApply, type Check } from '../finding';
import { voteResultPart } from './dossier-complete';

/** NĐ98 Điều 34.2c: the minutes come with the result of the ballot where the award asks for one. */
export const voteResult: Check<'vote-result'> = (_, { facts, rules }, award) => {
  const parts = requiredParts(award.code, facts.subject.kind, facts.receivedOn, rules, facts.type);
  const asked = parts.find((part) => part.code === voteResultPart);
  if (!asked) return doesNotApply;
  const present = facts.voteResult === 'present' || facts.dossierParts?.includes(voteResultPart) === true;
  const missing = !present && facts.voteResult === 'missing';
  return {
    outcome: present ? 'met' : missing ? 'unmet' : 'unknown',
    effect: missing ? 'warn' : 'info',
    prove: () => ({ cite: asked.cite, missing: voteResultPart }),
  };
};
