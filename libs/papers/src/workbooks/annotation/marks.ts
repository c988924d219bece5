import { columnNumber } from '../address';
import type { CellFinding } from '../types';

export type Tint = 'error' | 'warning' | 'repaired' | 'left-out';

/** Cell colours: pale enough for black text on paper and screen. */
export const TINTS: Readonly<Record<Tint, string>> = {
  error: 'FFF8D0D0',
  warning: 'FFFCE8B8',
  repaired: 'FFD6E6F7',
  'left-out': 'FFE1E1E1',
};

const LABELS: Readonly<Record<Tint, string>> = {
  error: 'Cần sửa',
  warning: 'Cần xem lại',
  repaired: 'Đã sửa giúp',
  'left-out': 'Không nhận',
};
const WEIGHT: Readonly<Record<Tint, number>> = { error: 4, warning: 3, 'left-out': 2, repaired: 1 };

/** All that is said of one cell. */
export interface CellMark {
  readonly address: string;
  readonly row: number;
  readonly col: number;
  readonly tint: Tint;
  readonly text: string;
}

/** Joins the findings by cell: the gravest gives the colour, each keeps its sentence. «ok» leaves no mark. */
export function marksOf(findings: readonly CellFinding[]): CellMark[] {
  const byCell = new Map<string, CellMark>();
  for (const finding of findings) {
    const col = columnNumber(finding.column);
    if (finding.kind === 'ok' || col === 0 || !Number.isInteger(finding.row) || finding.row < 1) continue;
    const address = `${finding.column.toUpperCase()}${finding.row}`;
    const line = `${LABELS[finding.kind]}: ${finding.text}`;
    const before = byCell.get(address);
    const tint = before && WEIGHT[before.tint] > WEIGHT[finding.kind] ? before.tint : finding.kind;
    byCell.set(address, { address, row: finding.row, col, tint, text: before ? `${before.text}\n${line}` : line });
  }
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.col - b.col);
}
