import type { ProvisionView } from '@gs/contracts';
import type { CSSProperties } from 'react';
import { StateMark, formatDate } from '@gs/web-ui';
import { confidenceCopy, effectCopy } from '../words';

/** What the book says of one thing, row by row: content, clause, how sure, what it does, since when, whose text. */
export function Provisions({ rows, on }: { readonly rows: readonly ProvisionView[]; readonly on: string }) {
  return (
    <ul className="prov">
      {rows.map((row) => (
        <li
          key={row.key}
          style={{ '--depth': row.depth } as CSSProperties}
          {...(row.depth > 0 ? { 'data-limb': '' } : {})}
          {...(isOn(row, on) ? {} : { 'data-past': '' })}
        >
          <h3>{row.label}</h3>
          {row.cite ? (
            <span className="side">
              <StateMark tone={confidenceCopy[row.cite.confidence].tone}>
                {confidenceCopy[row.cite.confidence].label}
              </StateMark>
              {row.effect ? <span className="mute">{effectCopy[row.effect]}</span> : null}
            </span>
          ) : null}
          {row.words ? <p>{row.words}</p> : null}
          {row.cite || row.from || row.to ? (
            <p className="cite">
              {[row.cite?.text, validity(row)].filter(Boolean).join(' · ')}
              {isOn(row, on) ? '' : ' · không áp dụng vào ngày đang xem'}
            </p>
          ) : null}
          {row.local ? <p className="local">Quy định của địa phương: {row.local}</p> : null}
        </li>
      ))}
    </ul>
  );
}

const isOn = ({ from, to }: ProvisionView, on: string): boolean =>
  (from === null || from <= on) && (to === null || to >= on);

function validity({ from, to }: ProvisionView): string {
  if (from && to) return `từ ${formatDate(from)} đến ${formatDate(to)}`;
  if (from) return `từ ${formatDate(from)}`;
  return to ? `đến ${formatDate(to)}` : '';
}
