import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { cx } from '../given';

export interface Column<Row> {
  readonly id: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** CSS width; the columns without one share the rest. */
  readonly width?: string | undefined;
  /** `right` for figures and dates (tabular). */
  readonly align?: 'left' | 'right' | undefined;
  /** Shows a sort button in the head. */
  readonly isSortable?: boolean | undefined;
  /** Grey and smaller: secondary matter. */
  readonly isMuted?: boolean | undefined;
  /** On a phone: `title` first line, `end` right of it, `line` beneath, `hide`. Default: first column title, others line. */
  readonly phone?: 'title' | 'end' | 'line' | 'hide' | undefined;
}

export interface Sort {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

export interface DataTableProps<Row> {
  /** Names the table for readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** The row's name in words: labels its tick. */
  readonly rowName: (row: Row) => string;
  /** Where the row opens (usually `panel.hrefOf(id)`); the first column becomes the link. */
  readonly rowHref?: ((row: Row) => string) | undefined;
  /** The row whose panel is open. */
  readonly openId?: string | null | undefined;
  /** Give both to make rows selectable. */
  readonly selected?: ReadonlySet<string> | undefined;
  readonly onSelect?: ((selected: ReadonlySet<string>) => void) | undefined;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  /** Instead of rows when there are none. */
  readonly empty?: ReactNode;
  readonly isBusy?: boolean | undefined;
  /** `tight`: 32 px rows, a sheet. */
  readonly density?: 'normal' | 'tight' | undefined;
  readonly rowTone?: ((row: Row) => 'faint' | undefined) | undefined;
}

/** Rows of 40 px under an ink rule. `j`/`k` walk, Enter opens, a tick selects (Shift: a range). */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, rowName, rowHref, openId, selected, onSelect, sort, onSort } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const lastTicked = useRef<string | null>(null);
  useRowKeys(body, rowHref !== undefined);
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  const canSelect = selected !== undefined && onSelect !== undefined;
  const ids = rows.map(rowId);
  const allTicked = canSelect && ids.length > 0 && ids.every((id) => selected.has(id));
  const someTicked = canSelect && ids.some((id) => selected.has(id));

  function tick(id: string, isOn: boolean, withRange: boolean): void {
    if (!selected || !onSelect) return;
    const next = new Set(selected);
    const from = withRange && lastTicked.current !== null ? ids.indexOf(lastTicked.current) : -1;
    const at = ids.indexOf(id);
    const touched = from < 0 ? [id] : ids.slice(Math.min(from, at), Math.max(from, at) + 1);
    for (const each of touched)
      if (isOn) next.add(each);
      else next.delete(each);
    lastTicked.current = id;
    onSelect(next);
  }
  return (
    <table
      className={cx('data', props.density === 'tight' && 'tight')}
      aria-label={label}
      aria-busy={props.isBusy ?? false}
    >
      <colgroup>
        {canSelect ? <col style={{ width: '32px' }} /> : null}
        {columns.map((column) => (
          <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {canSelect ? (
            <th scope="col" className="ticks">
              <Tick
                label={allTicked ? 'Bỏ chọn tất cả' : 'Chọn tất cả dòng đang hiện'}
                isOn={allTicked}
                isMixed={someTicked && !allTicked}
                onTick={() =>
                  onSelect(new Set(allTicked ? [...selected].filter((id) => !ids.includes(id)) : [...selected, ...ids]))
                }
              />
            </th>
          ) : null}
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => {
          const id = rowId(row);
          return (
            <tr
              key={id}
              data-row={id}
              className={cx(openId === id && 'on', props.rowTone?.(row))}
              {...(canSelect && selected.has(id) ? { 'data-picked': '' } : {})}
            >
              {canSelect ? (
                <td className="ticks">
                  <Tick
                    label={`Chọn ${rowName(row)}`}
                    isOn={selected.has(id)}
                    onTick={(isOn, shift) => tick(id, isOn, shift)}
                  />
                </td>
              ) : null}
              {columns.map((column, at) => (
                <td
                  key={column.id}
                  className={cx(
                    'cut',
                    column.align === 'right' && 'r',
                    column.isMuted && 'muted',
                    `ph-${column.phone ?? (at === 0 ? 'title' : 'line')}`,
                  )}
                >
                  {at === 0 && rowHref ? (
                    <Link
                      data-open=""
                      className="plain open"
                      to={rowHref(row)}
                      preventScrollReset
                      {...(openId === id ? { 'aria-current': 'true' as const } : {})}
                    >
                      {column.cell(row)}
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function HeadCell<Row>(props: {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}) {
  const { column, sort, onSort } = props;
  const direction = sort?.by === column.id ? sort.direction : undefined;
  const Icon = direction === 'desc' ? ArrowDown : ArrowUp;
  const className = cx(column.align === 'right' && 'r');
  if (!column.isSortable || !onSort)
    return (
      <th scope="col" className={className}>
        {column.head}
      </th>
    );
  return (
    <th
      scope="col"
      className={className}
      aria-sort={direction === undefined ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ by: column.id, direction: direction === 'asc' ? 'desc' : 'asc' })}
      >
        {column.head}
        <Icon className={cx('i', direction === undefined && 'off')} />
      </button>
    </th>
  );
}

function Tick(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly isMixed?: boolean | undefined;
  readonly onTick: (isOn: boolean, withShift: boolean) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const isMixed = props.isMixed ?? false;
  useEffect(() => {
    if (input.current) input.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className="tick-box">
      <input
        ref={input}
        type="checkbox"
        aria-label={props.label}
        checked={props.isOn}
        onChange={(event) =>
          props.onTick(event.target.checked, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
        }
      />
      <span className={cx('tick', (props.isOn || isMixed) && 'on')} aria-hidden="true">
        {isMixed ? <Minus className="i" /> : props.isOn ? <Check className="i" /> : null}
      </span>
    </label>
  );
}

/** `j` and `k` move the focus from row link to row link, from anywhere but a text box. */
function useRowKeys(body: RefObject<HTMLTableSectionElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if ((event.key !== 'j' && event.key !== 'k') || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input:not([type=checkbox]), textarea, select, [role=listbox], .veil')
      )
        return;
      const links = [...(body.current?.querySelectorAll<HTMLElement>('a[data-open]') ?? [])];
      const focused = links.findIndex((link) => link === document.activeElement);
      const current = focused >= 0 ? focused : links.findIndex((link) => link.getAttribute('aria-current') === 'true');
      const next = current < 0 ? 0 : current + (event.key === 'j' ? 1 : -1);
      links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [body, isOn]);
}
