import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

const LINE = '[data-line]';
const CELL = '[data-cell]:not(:disabled)';

/**
 * One Tab stop for a whole list whose lines hold several buttons: the arrows walk over them, up and down in one column,
 * Home and End to the first and last line. Lines carry `data-line`, their buttons `data-cell`.
 * @returns what the list's own element takes
 */
export function useGridKeys(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  // Lines come and go with the session: after each drawing exactly one button is the Tab stop.
  useEffect(() => {
    const cells = cellsOf(ref.current);
    const stop = cells.find((cell) => cell === document.activeElement) ?? cells.find((cell) => cell.tabIndex === 0);
    beTabStop(cells, stop ?? cells[0]);
  });
  return {
    ref,
    onKeyDown: (event) => {
      const next = event.target instanceof HTMLElement ? neighbour(ref.current, event.target, event.key) : null;
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
    onFocus: ({ target }) => {
      if (target instanceof HTMLElement && target.matches(CELL)) beTabStop(cellsOf(ref.current), target);
    },
  };
}

const cellsOf = (within: Element | null): HTMLElement[] => [...(within?.querySelectorAll<HTMLElement>(CELL) ?? [])];

function beTabStop(cells: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const cell of cells) cell.tabIndex = cell === stop ? 0 : -1;
}

function neighbour(list: Element | null, from: HTMLElement, key: string): HTMLElement | null {
  const line = from.closest(LINE);
  if (!list || !line || !from.matches(CELL)) return null;
  const column = cellsOf(line).indexOf(from);
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return cellsOf(line)[column + (key === 'ArrowLeft' ? -1 : 1)] ?? null;
  const lines = [...list.querySelectorAll(LINE)].filter((each) => cellsOf(each).length > 0);
  const at = lines.indexOf(line);
  const to =
    key === 'ArrowUp'
      ? at - 1
      : key === 'ArrowDown'
        ? at + 1
        : key === 'Home'
          ? 0
          : key === 'End'
            ? lines.length - 1
            : -1;
  const cells = cellsOf(lines[to] ?? null);
  return cells[Math.min(column, cells.length - 1)] ?? null;
}
