import type { RuleChangeView } from '@gs/contracts';
import { changeCopy, confidenceCopy, sectionCopy } from '../words';

/** Each change: what kind, of which part, the words before and after with their clauses. */
export function Changes({ items }: { readonly items: readonly RuleChangeView[] }) {
  return (
    <ul className="changes">
      {items.map((item) => (
        <li key={item.key} className={item.kind}>
          <span className="what">
            {isOnlyClause(item) ? 'Đổi điều khoản' : changeCopy[item.kind]}
            <small>{sectionCopy[item.section]}</small>
          </span>
          <div>
            {isOnlyClause(item) ? (
              <>
                {item.after?.words}
                <span className="cite">Trước: {citeWords(item.before)}</span>
                <span className="cite">Sau: {citeWords(item.after)}</span>
              </>
            ) : null}
            {item.before && !isOnlyClause(item) ? (
              <del>
                {item.before.words}
                <Cite side={item.before} />
              </del>
            ) : null}
            {item.after && !isOnlyClause(item) ? (
              <ins>
                {item.after.words}
                <Cite side={item.after} />
              </ins>
            ) : null}
            {item.local ? <span className="cite">Quy định của địa phương: {item.local}</span> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

type Side = RuleChangeView['before'];

/** The content is the same; another text, or a surer one, stands behind it. */
const isOnlyClause = ({ kind, before, after }: RuleChangeView): boolean =>
  kind === 'changed' && before?.words === after?.words;

const citeWords = (side: Side): string =>
  side === null || side.cite === ''
    ? 'không dẫn điều khoản'
    : `${side.cite}${side.confidence === null ? '' : ` (${confidenceCopy[side.confidence].label})`}`;

function Cite({ side }: { readonly side: NonNullable<Side> }) {
  return side.cite === '' ? null : <span className="cite">{citeWords(side)}</span>;
}
