import type { SessionDetailView, VoteDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Button, Section, StateMark } from '@gs/web-ui';
import { itemResultCopy } from '@gs/web-platform';
import { joined } from '../words';
import type { SessionCommands } from './use-session';

const FIRST = 20;
interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
}

/** The nominees of one vote, with the arithmetic in words once it is counted. */
export function ItemList({ session, vote, commands }: Props) {
  const [isWhole, setWhole] = useState(false);
  const mayEdit = session.allowedActions.includes('editAgenda') && vote.state === 'prepared';
  const shown = isWhole ? vote.items : vote.items.slice(0, FIRST);
  return (
    <Section title="Được đề nghị" note={`${vote.items.length}`}>
      <ol className="items">
        {shown.map((item) => (
          <li key={item.id}>
            <span className="num">{item.seq}</span>
            <span>
              <b>{item.title}</b>
              <small>{item.subtitle}</small>
              {item.tally ? <small className="sum">{joined(item.tally.arithmetic)}</small> : null}
            </span>
            {item.result ? (
              <StateMark tone={itemResultCopy[item.result].tone}>{itemResultCopy[item.result].label}</StateMark>
            ) : mayEdit ? (
              <span className="item-acts">
                {session.state === 'open' ? (
                  <Button
                    size="small"
                    kind="quiet"
                    onPress={() => void commands.postpone(item.id)}
                    isDisabled={commands.isRunning}
                    aria-label={`Hoãn ${item.title}`}
                  >
                    Hoãn
                  </Button>
                ) : null}
                <Button
                  size="small"
                  kind="quiet"
                  onPress={() => void commands.remove(item.id)}
                  isDisabled={commands.isRunning}
                  aria-label={`Bỏ ${item.title} khỏi chương trình`}
                >
                  Bỏ
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {vote.items.length > FIRST && !isWhole ? (
        <div className="acts-row">
          <Button size="small" onPress={() => setWhole(true)}>
            Xem cả {vote.items.length}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
