import { councils, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { Button, Section } from '@gs/web-ui';
import type { SessionCommands } from '../use-session-commands';
import { withoutBallot } from './electors';

interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
}

/** Members in the room whose screen had no ballot when handing out ended: paper can still be given to them. */
export function WithoutBallot({ session, vote, commands }: Props) {
  const members = withoutBallot(session, vote);
  if (members.length === 0) return null;
  const mayGive = vote.allowedActions.includes('channels') && vote.tellers.length >= 2;
  return (
    <Section title="Không nhận phiếu trên màn hình" small note={`${members.length} người`}>
      <ul className="opinions">
        {members.map((entry) => (
          <li key={entry.memberId}>
            <b>{entry.name}</b>
            {mayGive ? (
              <Button
                size="small"
                aria-label={`Phát phiếu giấy cho ${entry.name}`}
                isDisabled={commands.isRunning}
                onPress={() =>
                  void commands.run(councils.setChannel, {
                    params: { id: vote.id, memberId: entry.memberId },
                    body: { channel: 'paper' },
                  })
                }
              >
                Phát phiếu giấy
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
