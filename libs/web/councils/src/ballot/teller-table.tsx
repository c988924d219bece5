import { StateMark } from '@gs/web-ui';
import { countNames, readCount, sumOf } from './teller-counts';
import type { CountName, Counts } from './teller-counts';

interface Props {
  readonly items: readonly {
    readonly id: string;
    readonly seq: number;
    readonly title: string;
    readonly subtitle: string;
  }[];
  readonly counts: Counts;
  readonly issued: number;
  readonly differs: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly onCount: (itemId: string, name: CountName, value: number | null) => void;
}

const heads: Readonly<Record<CountName, string>> = {
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  invalid: 'Không hợp lệ',
};

/** Three boxes for each item, and whether they come to the sheets handed out. */
export function TellerTable({ items, counts, issued, differs, missing, isReadOnly, onCount }: Props) {
  return (
    <ol className="teller-rows">
      {items.map((item) => (
        <li key={item.id} id={`dem-${item.id}`} className={differs.has(item.id) ? 'differs' : undefined}>
          <span className="num">{item.seq}</span>
          <div className="who">
            <b id={`ten-${item.id}`}>{item.title}</b>
            <small>{item.subtitle}</small>
            {differs.has(item.id) ? <StateMark tone="warning">Hai người đếm khác nhau</StateMark> : null}
          </div>
          <div className="boxes" role="group" aria-labelledby={`ten-${item.id}`}>
            {countNames.map((name) => (
              <label key={name}>
                <span>{heads[name]}</span>
                <input
                  className="input num"
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={3}
                  readOnly={isReadOnly}
                  aria-invalid={missing.has(item.id) && (counts[item.id]?.[name] ?? null) === null}
                  aria-describedby={`tong-${item.id}`}
                  value={counts[item.id]?.[name] ?? ''}
                  onChange={(event) => onCount(item.id, name, readCount(event.target.value))}
                />
              </label>
            ))}
          </div>
          <Sum id={`tong-${item.id}`} sum={sumOf(counts, item.id)} issued={issued} />
        </li>
      ))}
    </ol>
  );
}

function Sum({ id, sum, issued }: { readonly id: string; readonly sum: number; readonly issued: number }) {
  const rest = issued - sum;
  return (
    <p className="sum" id={id}>
      {rest === 0 ? (
        <StateMark tone="done">Đủ {issued} phiếu</StateMark>
      ) : rest > 0 ? (
        <StateMark tone="none">
          {sum} trong {issued}, thiếu {rest}
        </StateMark>
      ) : (
        <StateMark tone="unmet">
          {sum} phiếu, quá {-rest}
        </StateMark>
      )}
    </p>
  );
}
