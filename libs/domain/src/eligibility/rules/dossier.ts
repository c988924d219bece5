import { missingParts, requiredParts } from '../../dossier/required-parts';
import { standards } from '../../rules/standards';
import type { AwardCode } from '../../rules/types';
import { finding, type Rule } from '../finding';

const voteResultPart = 'ket-qua-bo-phieu';

/** Names the parts still lacking. A lacking paper asks for the paper, it does not refuse the person. */
export const dossierComplete =
  (award: AwardCode): Rule =>
  (facts) => {
    const present = facts.dossierParts;
    if (present === undefined) return null;
    // The vote result has its own finding.
    const lacking = missingParts(award, facts.subject.kind, facts.receivedOn, [...present, voteResultPart]);
    const parts = requiredParts(award, facts.subject.kind, facts.receivedOn);
    return finding('dossier-complete', {
      outcome: lacking.length === 0 ? 'met' : 'unmet',
      effect: 'warn',
      cite: parts[0]?.cite ?? standards.common.dossier,
      facts: { parts: lacking.map((part) => part.name) },
      evidence: parts
        .filter((part) => present.includes(part.code))
        .map((part) => ({ kind: 'part', label: part.name, ref: part.code })),
      missing: lacking.map((part) => part.code).join(','),
    });
  };

/** NĐ98 Điều 34.2c: the minutes come with the result of the ballot where the award asks for one. */
export const voteResult =
  (award: AwardCode): Rule =>
  (facts) => {
    const asked = requiredParts(award, facts.subject.kind, facts.receivedOn).some(
      (part) => part.code === voteResultPart,
    );
    if (!asked) return null;
    const present = facts.voteResult === 'present' || facts.dossierParts?.includes(voteResultPart) === true;
    const missing = !present && facts.voteResult === 'missing';
    return finding('vote-result', {
      outcome: present ? 'met' : missing ? 'unmet' : 'unknown',
      effect: missing ? 'warn' : 'info',
      cite: standards.common.voteResult,
      missing: voteResultPart,
    });
  };
