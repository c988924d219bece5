import type { ImportPreviewView } from '@gs/contracts';
import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { memo, useEffect, useMemo, useRef } from 'react';
import { cx } from '@gs/web-ui';
import { refOf, type Finding } from './faults';
import { isFigures, linesOf, marksOf, shortTitle, widthOf, type SheetLine } from './sheet-rows';
import { useWindow } from './use-window';

const rowHeight = 32;
const numberWidth = 64;
const looks = {
  error: { icon: CircleX, className: 'e' },
  warning: { icon: TriangleAlert, className: 'w' },
  repaired: { icon: Info, className: 'f' },
  ok: { icon: Info, className: 'o' },
} as const;

const rowOf = (ref: string | null): string => ref?.replace(/^\D+/, '') ?? '';

export interface SheetProps {
  readonly preview: ImportPreviewView;
  /** «C10»: the cell that is spoken of. */
  readonly current: string | null;
  readonly onlyMarked: boolean;
  /** On a phone the sheet and the faults are looked at in turn. */
  readonly isInFront: boolean;
  readonly onPick: (finding: Finding) => void;
}

/** The sender's own sheet with the told cells marked. Only what is in sight is drawn, however long the list. */
export function Sheet({ preview, current, onlyMarked, isInFront, onPick }: SheetProps) {
  const box = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(preview.rows, onlyMarked), [preview.rows, onlyMarked]);
  const marks = useMemo(() => marksOf(preview.findings), [preview.findings]);
  const { from, to } = useWindow(box, lines.length, rowHeight);
  const width = preview.headers.reduce((total, header) => total + widthOf(header), numberWidth);
  useShown(box, current, lines, preview.headers, isInFront);
  return (
    <div className="imp-scroll" ref={box} tabIndex={0} role="region" aria-label="Bảng trong tệp">
      <table style={{ width, minWidth: '100%' }} aria-rowcount={lines.length + 1}>
        <colgroup>
          <col style={{ width: numberWidth }} />
          {preview.headers.map((header) => (
            <col key={header.letter} style={{ width: widthOf(header) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            {preview.headers.map((header) => (
              <th key={header.letter} scope="col" title={header.title}>
                <span>{header.letter}</span> {shortTitle(header, preview.headers)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 ? <Gap lines={from} /> : null}
          {lines.slice(from, to).map((line, at) =>
            line.kind === 'section' ? (
              <tr key={line.key} className="section" aria-rowindex={from + at + 2}>
                <td />
                <td colSpan={preview.headers.length}>
                  <span>{line.text}</span>
                </td>
              </tr>
            ) : (
              <RowLine
                key={line.key}
                line={line}
                index={from + at + 2}
                headers={preview.headers}
                marks={marks}
                current={rowOf(current) === line.key ? current : null}
                onPick={onPick}
              />
            ),
          )}
          {to < lines.length ? <Gap lines={lines.length - to} /> : null}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ lines }: { readonly lines: number }) {
  return (
    <tr aria-hidden="true" className="gap">
      <td style={{ height: lines * rowHeight }} />
    </tr>
  );
}

interface RowLineProps extends Pick<SheetProps, 'current' | 'onPick'> {
  readonly line: Extract<SheetLine, { kind: 'row' }>;
  readonly index: number;
  readonly headers: ImportPreviewView['headers'];
  readonly marks: ReadonlyMap<string, Finding>;
}

/** Drawn once while it stays in sight: scrolling draws only the lines that come. */
const RowLine = memo(function RowLine({ line: { row }, index, headers, marks, current, onPick }: RowLineProps) {
  const whole = marks.get(String(row.row));
  const isBad = row.status === 'error';
  const isCurrent = current !== null;
  return (
    <tr aria-rowindex={index} className={cx(isCurrent && 'cur', row.status === 'left-out' && 'out')}>
      <th scope="row" className={cx(isBad && 'bad')} title={whole?.sentence}>
        {isBad ? <CircleX className="i" aria-label="Lỗi, không nhận" /> : null}
        {row.row}
      </th>
      {headers.map((header) => {
        const text = row.cells[header.letter] ?? '';
        const mark = marks.get(`${header.letter}${row.row}`);
        if (!mark)
          return (
            <td
              key={header.letter}
              className={cx(isFigures(header) && 'num')}
              title={text.length > 18 ? text : undefined}
            >
              {text}
            </td>
          );
        const { icon: Icon, className } = looks[mark.kind];
        return (
          <td key={header.letter} className={cx(isFigures(header) && 'num', className)}>
            <button
              type="button"
              aria-current={current === refOf(mark) ? 'true' : undefined}
              aria-label={`${refOf(mark)}: ${text === '' ? 'trống' : text}. ${mark.sentence}`}
              title={mark.sentence}
              onClick={() => onPick(mark)}
            >
              <Icon className="i" />
              {text.trim() === '' ? <span className="mute">(trống)</span> : text}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

/** Brings the cell spoken of into the middle of the box. */
function useShown(
  box: React.RefObject<HTMLDivElement | null>,
  current: string | null,
  lines: readonly SheetLine[],
  headers: ImportPreviewView['headers'],
  isInFront: boolean,
): void {
  useEffect(() => {
    const element = box.current;
    if (!element || current === null) return;
    const letter = current.replace(/\d+$/, '');
    const row = rowOf(current);
    const at = lines.findIndex((line) => line.key === row);
    if (at < 0) return;
    const column = headers.findIndex((header) => header.letter === letter);
    const left = headers.slice(0, Math.max(0, column)).reduce((total, header) => total + widthOf(header), 0);
    const right = numberWidth + left + (headers[column] ? widthOf(headers[column]) : 0);
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    const top = (at + 1) * rowHeight;
    const isInSight = top > scrollTop + rowHeight && top < scrollTop + clientHeight - 2 * rowHeight;
    element.scrollTo({
      top: isInSight ? scrollTop : top - clientHeight / 2,
      left: left < scrollLeft ? left : right > scrollLeft + clientWidth ? right - clientWidth : scrollLeft,
    });
    if (isInFront && matchMedia('(max-width: 760px)').matches) element.scrollIntoView({ block: 'center' });
  }, [box, current, lines, headers, isInFront]);
}
