import { Note, Section, StateMark } from '@gs/web-ui';
import type { ItemEffect } from './pairs';

/** What recusal does to each item: members left, the quorum, the votes that can still be reached, before and after. */
export function Effects({ effects }: { readonly effects: readonly ItemEffect[] }) {
  const unreachable = effects.filter(({ isReachable }) => !isReachable).length;
  return (
    <Section title="Ảnh hưởng đến tỷ lệ" small note={effects.length > 0 ? `${effects.length} mục` : undefined}>
      {effects.length === 0 ? <p className="small mute">Mọi thành viên đều tham gia mọi mục.</p> : null}
      {unreachable > 0 ? (
        <Note tone="warning" title={`${unreachable} mục không thể đạt`}>
          <p>Dù tất cả người còn lại đồng ý vẫn thiếu phiếu. Xem lại quyết định hoặc để sang phiên khác.</p>
        </Note>
      ) : null}
      <ul className="effects">
        {effects.map((effect) => (
          <li key={effect.itemId}>
            <h3>{effect.title}</h3>
            <p className="small mute">{effect.award}</p>
            <dl>
              <div>
                <dt>Người tham gia</dt>
                <dd>
                  <span className="num">{effect.before}</span> còn <b className="num">{effect.now}</b>
                  {effect.undecided > 0 ? `, ít nhất ${effect.least}` : ''}
                </dd>
              </div>
              <div>
                <dt>Cần có để xét</dt>
                <dd>
                  <span className="num">{effect.quorumNeeded}</span>{' '}
                  <StateMark tone={effect.quorumMet ? 'met' : 'due'}>
                    {effect.quorumMet ? 'đủ' : `thiếu ${effect.quorumNeeded - effect.now}`}
                  </StateMark>
                </dd>
              </div>
              <div>
                <dt>Cần đồng ý để đạt</dt>
                <dd>
                  <span className="num">{effect.needed}</span>{' '}
                  <StateMark tone={effect.isReachable ? (effect.isReachableAtLeast ? 'met' : 'warning') : 'unmet'}>
                    {reachWords(effect)}
                  </StateMark>
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function reachWords({ isReachable, isReachableAtLeast, now, needed }: ItemEffect): string {
  if (!isReachable) return `cao nhất ${now}, không thể đạt`;
  if (!isReachableAtLeast) return `cao nhất ${now}, không đạt được nếu những người đang chờ đều không tham gia`;
  return now === needed ? `cao nhất ${now}, phải đồng ý tất cả` : `cao nhất ${now}, có thể đạt`;
}
