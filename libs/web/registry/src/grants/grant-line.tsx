import type { GrantItemView } from '@gs/contracts';
import { Award } from 'lucide-react';
import { Link } from 'react-router';
import { StateMark, Timeline, type TimelineItem } from '@gs/web-ui';
import { paths } from '@gs/web-platform';

interface Props {
  readonly grants: readonly GrantItemView[];
  readonly label: string;
  /** Whose life line: the subject's own needs no name, a unit's names each subject. */
  readonly of: 'subject' | 'unit';
}

/** Awards newest first, in gold: they were granted. Each leads to its decision. */
export function GrantLine({ grants, label, of }: Props) {
  const items = [...grants].sort((left, right) => right.decidedOn.localeCompare(left.decidedOn));
  return <Timeline label={label} items={items.map((grant) => itemOf(grant, of))} />;
}

function itemOf(grant: GrantItemView, of: Props['of']): TimelineItem {
  return {
    id: grant.id,
    date: grant.decidedOn,
    kind: 'granted',
    icon: Award,
    title: `${grant.award.name}, năm ${grant.year}`,
    detail: (
      <>
        {of === 'unit' ? (
          <>
            <Link to={paths.subject(grant.subject.id)}>{grant.subject.name}</Link>
            {'. '}
          </>
        ) : null}
        <DecisionLink grant={grant} />
        {of === 'subject' && grant.organisationName ? `, ${grant.organisationName}` : ''}
        {grant.through ? <Through {...grant.through} /> : null}
        {grant.guesses.length > 0 ? (
          <span className="through">
            <StateMark tone="unknown">Đọc theo quy ước khi nhập: {grant.guesses.join(' ')}</StateMark>
          </span>
        ) : null}
      </>
    ),
  };
}

/** To the decision in the system, else to what history knows of it. */
function DecisionLink({ grant }: { readonly grant: GrantItemView }) {
  const { decisionId, decisionNo, decidedOn } = grant;
  return (
    <Link to={decisionId === null ? paths.historyDecision(decisionNo, decidedOn) : paths.decision(decisionId)}>
      {decisionNo}
    </Link>
  );
}

/** The grant came through a predecessor; after a split it cannot be told to which part it belongs. */
export function Through({ name, split }: { readonly name: string; readonly split: boolean }) {
  return (
    <span className="through">
      {split ? (
        <StateMark tone="unknown">qua {name} (chia tách, không chính xác)</StateMark>
      ) : (
        <span className="mute">qua {name}</span>
      )}
    </span>
  );
}
