import type { FindingView } from '@gs/contracts';
import { StateMark } from '@gs/web-ui';
import { standingCopy } from './copy';
import { EvidenceList } from './evidence-list';
import { clauseWithEffect, earliestWords, limbsWords, standingOf } from './words';

interface Props {
  readonly nominationId: string;
  /** The condition and what it is made of. */
  readonly of: FindingView;
}

/** What a condition is made of, to any depth: open while it is not met, folded once it is. */
export function Limbs({ nominationId, of }: Props) {
  if (of.limbs.length === 0) return null;
  const concerned = of.limbs.filter(({ applies }) => applies);
  const others = of.limbs.filter(({ applies }) => !applies);
  return (
    <details className="tree" open={of.outcome !== 'met'}>
      <summary>{limbsWords(of)}</summary>
      <ul className="limbs">
        {concerned.map((limb) => (
          <Limb key={limb.ruleId} nominationId={nominationId} limb={limb} />
        ))}
      </ul>
      <NotConcerned findings={others} />
    </details>
  );
}

function Limb({ nominationId, limb }: { readonly nominationId: string; readonly limb: FindingView }) {
  const copy = standingCopy[standingOf(limb)];
  const need = limb.outcome === 'met' ? null : [limb.todo, earliestWords(limb)].filter(Boolean).join(' ');
  return (
    <li>
      <div className="limb">
        <span>{limb.title}</span>
        <StateMark tone={copy.tone}>{copy.label}</StateMark>
      </div>
      <p>{limb.detail}</p>
      {limb.limbs.length === 0 ? <EvidenceList nominationId={nominationId} evidence={limb.evidence} /> : null}
      <Limbs nominationId={nominationId} of={limb} />
      {need ? <p className="need">{need}</p> : null}
      <p className="cite">{clauseWithEffect(limb)}</p>
    </li>
  );
}

/** Conditions that do not concern the case stand folded away: named, with their clause, without weight. */
export function NotConcerned({ findings }: { readonly findings: readonly FindingView[] }) {
  if (findings.length === 0) return null;
  return (
    <details className="tree aside-conditions">
      <summary>{findings.length} điều kiện không áp dụng</summary>
      <ul className="limbs">
        {findings.map((finding) => (
          <li key={finding.ruleId}>
            <span>{finding.title}</span>
            <p className="cite">{clauseWithEffect(finding)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
