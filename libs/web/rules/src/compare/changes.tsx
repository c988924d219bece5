import type { RuleChangeView } from '@gs/contracts';
import { changeCopy, confidenceCopy, sectionCopy } from '../words';

/** Each change: what kind, of which part, the words before and after with their clauses. */
export function Changes({ items }: { readonly items: readonly RuleChangeView[] }) {
  return (
    <ul className="changes">
      {items.map((item) => (
        <li key={item.key} className={item.kind}>
          <span className="what">
            {changeCopy[item.kind]}
            <small>{sectionCopy[item.section]}</small>
          </span>
          <div>
            {item.before ? (
              <del>
                {item.before.words}
                <Cite side={item.before} />
              </del>
            ) : null}
            {item.after ? (
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

function Cite({ side }: { readonly side: NonNullable<RuleChangeView['before']> }) {
  if (side.cite === '') return null;
  return (
    <span className="cite">
      {side.cite}
      {side.confidence === null ? '' : ` (${confidenceCopy[side.confidence].label})`}
    </span>
  );
}
