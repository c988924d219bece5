import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { Link } from 'react-router';
import { MenuButton, Section, StateMark } from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import { joined, resultOf } from '../../words';
import { standingOf, titleOf } from '../vote/vote-copy';

interface Props {
  readonly session: SessionDetailView;
  readonly votes: readonly VoteDetailView[];
  readonly currentId: string | null;
  /** Null: the agenda is settled. */
  readonly onAdd: ((what: 'queue' | 'matter') => void) | null;
}

/** One block for each award and round: how many, what it takes, where it stands. */
export function Agenda({ session, votes, currentId, onAdd }: Props) {
  return (
    <Section
      title="Chương trình"
      small
      note={`${votes.length}`}
      right={
        onAdd ? (
          <MenuButton
            size="small"
            label="Thêm"
            choices={[
              { id: 'queue', label: 'Đề nghị đang chờ', onAction: () => onAdd('queue') },
              { id: 'matter', label: 'Nội dung khác', onAction: () => onAdd('matter') },
            ]}
          />
        ) : null
      }
    >
      <ol className="agenda">
        {votes.map((vote, at) => (
          <li key={vote.id} className={vote.id === currentId ? 'on' : ''}>
            <b>{at + 1}</b>
            <div>
              <h3>
                <Link
                  className="plain"
                  to={paths.sessionItem(session.id, vote.id)}
                  replace
                  preventScrollReset
                  {...(vote.id === currentId ? { 'aria-current': 'true' as const } : {})}
                >
                  {titleOf(vote)}
                </Link>
              </h3>
              <p>
                {vote.items.length} nội dung, {joined(vote.rule.thresholdText)}
              </p>
              <Standing vote={vote} isCirculated={session.form === 'circulated'} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Standing({ vote, isCirculated }: { readonly vote: VoteDetailView; readonly isCirculated: boolean }) {
  const tied = vote.items.filter((item) => item.tied).length;
  if (tied > 0) return <StateMark tone="warning">{tied} mục bằng phiếu</StateMark>;
  if (vote.state !== 'closed') {
    const { tone, label } = standingOf(vote, isCirculated);
    return <StateMark tone={tone}>{label}</StateMark>;
  }
  const { passed, failed, postponed } = resultOf(vote);
  return (
    <StateMark tone="met">
      {passed} đạt{failed > 0 ? `, ${failed} không đạt` : ''}
      {postponed > 0 ? `, ${postponed} hoãn` : ''}
    </StateMark>
  );
}
