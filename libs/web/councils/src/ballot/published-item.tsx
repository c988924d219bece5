import { StateMark } from '@gs/web-ui';
import { itemResultCopy } from '@gs/web-platform';
import { joined } from '../words';
import type { Published } from './use-published';
import { inGroups } from './root-text';
import { choiceWords } from './words';

interface Props {
  readonly item: Published['items'][number];
  /** Codes of this browser's own receipt, when asked to point them out. */
  readonly mine: ReadonlySet<string>;
  readonly sought: string | null;
}

/** Equal in votes at the edge of the quota. */
const undecided = { tone: 'warning', label: 'Bằng phiếu, chờ chủ trì' } as const;

/** One item: result and arithmetic, its codes with choices in columns, what else was counted, what fixes it. */
export function PublishedItem({ item, mine, sought }: Props) {
  const { paper, written } = item;
  const papers = paper.agree + paper.disagree + paper.invalid;
  const others = [
    papers > 0
      ? `Phiếu giấy: ${paper.agree} đồng ý, ${paper.disagree} không đồng ý, ${paper.invalid} không hợp lệ.`
      : '',
    written.agree + written.disagree > 0
      ? `Ý kiến bằng văn bản: ${written.agree} đồng ý, ${written.disagree} không đồng ý.`
      : '',
  ].filter(Boolean);
  const result = item.result === null ? undecided : itemResultCopy[item.result];
  return (
    <section className="published-item" aria-labelledby={`muc-${item.id}`}>
      <div className="item-top">
        <span className="num">{item.seq}</span>
        <div>
          <h2 id={`muc-${item.id}`}>{item.title}</h2>
          <p className="small mute">{item.subtitle}</p>
        </div>
        <StateMark tone={result.tone}>{result.label}</StateMark>
      </div>
      <p className="small">{joined(item.arithmetic)}</p>
      {item.ballots.length > 0 ? (
        <ul className="code-list" aria-label={`${item.ballots.length} lá phiếu trên màn hình`}>
          {item.ballots.map((ballot) => (
            <li
              key={ballot.code}
              className={ballot.code === sought ? 'sought' : mine.has(ballot.code) ? 'mine' : undefined}
            >
              <span className="code">{ballot.code}</span>
              <span className="said">{choiceWords[ballot.choice]}</span>
              {mine.has(ballot.code) ? <span className="tag">của tôi</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? <p className="small mute">{others.join(' ')}</p> : null}
      <p className="cite">
        Mã niêm của mục <span className="code">{inGroups(item.root)}</span>
      </p>
    </section>
  );
}
