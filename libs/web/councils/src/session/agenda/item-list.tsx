import { councils, type AgendaItemView, type SessionDetailView, type VoteDetailView } from '@gs/contracts';
import { Projector } from 'lucide-react';
import { useState } from 'react';
import { Button, MenuButton, Section } from '@gs/web-ui';
import { joined } from '../../words';
import { ItemResult } from '../item-result';
import { useGridKeys } from '../use-grid-keys';
import type { SessionCommands } from '../use-session-commands';
import { ItemDialog, type ItemAct } from './item-dialog';

const FIRST = 20;
interface Props {
  readonly session: SessionDetailView;
  readonly vote: VoteDetailView;
  readonly commands: SessionCommands;
}

/** The nominees of one vote: what is shown to the room, what is said and done about each, the arithmetic once it is counted. */
export function ItemList({ session, vote, commands }: Props) {
  const [isWhole, setWhole] = useState(false);
  const [asking, setAsking] = useState<{ readonly item: AgendaItemView; readonly act: ItemAct } | null>(null);
  const grid = useGridKeys();
  const acts = actsOf(session, vote);
  const mayConduct = session.allowedActions.includes('conduct');
  const shown = isWhole ? vote.items : vote.items.slice(0, FIRST);
  const hasKeys = mayConduct || acts.length > 0;
  return (
    <Section title="Được đề nghị" note={`${vote.items.length}`}>
      <div
        className="items"
        {...grid}
        {...(hasKeys ? { role: 'grid', 'aria-label': 'Được đề nghị' } : { role: 'list' })}
      >
        {shown.map((item) => {
          const isCurrent = session.currentItemId === item.id;
          const own = item.result === null ? acts : acts.filter((act) => act === 'note');
          return (
            <div
              key={item.id}
              className={isCurrent ? 'line on' : 'line'}
              role={hasKeys ? 'row' : 'listitem'}
              data-line=""
              {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
            >
              <span className="num" {...(hasKeys ? { role: 'gridcell' } : {})}>
                {item.seq}
              </span>
              <span {...(hasKeys ? { role: 'rowheader' } : {})}>
                <b>{item.title}</b>
                <small>{item.subtitle}</small>
                {item.tally ? <small className="sum">{joined(item.tally.arithmetic)}</small> : null}
                {item.notes ? <small className="said">Thảo luận: {item.notes}</small> : null}
                {item.reason ? <small className="said">Lý do: {item.reason}</small> : null}
              </span>
              <span className="item-acts" {...(hasKeys ? { role: 'gridcell' } : {})}>
                <ItemResult item={item} />
                {mayConduct && item.result === null ? (
                  <button
                    type="button"
                    className="btn sm icon"
                    data-cell=""
                    aria-pressed={isCurrent}
                    aria-label={`Chiếu ${item.title}`}
                    title={isCurrent ? 'Đang chiếu' : 'Chiếu lên màn hình'}
                    onClick={() =>
                      void commands.run(councils.setCurrentItem, {
                        params: { id: session.id },
                        body: { itemId: isCurrent ? null : item.id },
                      })
                    }
                  >
                    <Projector className="i" />
                    <span className="word">{isCurrent ? 'Đang chiếu' : 'Chiếu'}</span>
                  </button>
                ) : null}
                {own.length === 1 && own[0] === 'note' ? (
                  <button
                    type="button"
                    className="btn sm"
                    data-cell=""
                    aria-label={`Thảo luận về ${item.title}`}
                    onClick={() => setAsking({ item, act: 'note' })}
                  >
                    Thảo luận
                  </button>
                ) : own.length > 0 ? (
                  <MenuButton
                    size="small"
                    label="Việc khác"
                    aria-label={`Việc khác về ${item.title}`}
                    isCell
                    choices={own.map((act) => ({
                      id: act,
                      label: actLabels[act],
                      onAction: () => setAsking({ item, act }),
                    }))}
                  />
                ) : null}
              </span>
            </div>
          );
        })}
      </div>
      {hasKeys && shown.length > 1 ? (
        <p className="cite keys" aria-hidden="true">
          Bàn phím: mũi tên lên, xuống sang mục khác; trái, phải sang nút khác.
        </p>
      ) : null}
      {vote.items.length > FIRST && !isWhole ? (
        <div className="acts-row">
          <Button size="small" onPress={() => setWhole(true)}>
            Xem cả {vote.items.length}
          </Button>
        </div>
      ) : null}
      {asking ? (
        <ItemDialog
          session={session}
          item={asking.item}
          act={asking.act}
          commands={commands}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Section>
  );
}

const actLabels: Readonly<Record<ItemAct, string>> = {
  note: 'Ghi thảo luận',
  postpone: 'Hoãn sang phiên sau',
  move: 'Chuyển mức thấp hơn',
  return: 'Trả về đơn vị',
  remove: 'Bỏ khỏi chương trình',
};

/** Before its vote opens an item may leave it; what was said of it may be written down until the session ends. */
function actsOf(session: SessionDetailView, vote: VoteDetailView): readonly ItemAct[] {
  const mayEdit = session.allowedActions.includes('editAgenda') && vote.state === 'prepared';
  return [
    ...(session.allowedActions.includes('conduct') ? (['note'] as const) : []),
    ...(mayEdit && session.state === 'open' ? (['postpone', 'move', 'return'] as const) : []),
    ...(mayEdit ? (['remove'] as const) : []),
  ];
}
