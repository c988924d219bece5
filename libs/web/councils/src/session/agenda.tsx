import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { Link } from 'react-router';
import { Button, Section, StateMark } from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import { joined, resultOf, voteWords } from '../words';

interface Props {
  readonly session: SessionDetailView;
  readonly votes: readonly VoteDetailView[];
  readonly currentId: string | null;
  readonly onPick: (() => void) | null;
}

/** One block for each award: how many, what it takes, where it stands. */
export function Agenda({ session, votes, currentId, onPick }: Props) {
  return (
    <Section
      title="Chương trình"
      small
      note={`${votes.length} mục`}
      right={
        onPick ? (
          <Button size="small" onPress={onPick}>
            Thêm
          </Button>
        ) : null
      }
    >
      <ol className="agenda">
        {votes.map((vote, at) => {
          const words = voteWords(vote);
          const result = resultOf(vote);
          return (
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
                    {vote.title}
                  </Link>
                </h3>
                <p>
                  {vote.items.length} đề nghị, {joined(vote.rule.thresholdText)}
                </p>
                {vote.state === 'closed' ? (
                  <StateMark tone="met">
                    {result.passed} đạt{result.failed > 0 ? `, ${result.failed} không đạt` : ''}
                    {result.postponed > 0 ? `, ${result.postponed} hoãn` : ''}
                  </StateMark>
                ) : (
                  <StateMark tone={words.tone}>{words.label}</StateMark>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
