// Figures gathered during a run, and the table they become.

const shown = (value) => (Number.isNaN(value) ? '–' : value >= 100 ? value.toFixed(0) : value.toPrecision(3));

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

export class Figures {
  rows = [];

  /** @param target the most the median should be; undefined when none was set */
  add(name, unit, values, target) {
    this.rows.push({ name, unit, values, target });
    const note = target === undefined ? '' : `  (đích ≤ ${target})`;
    console.error(`  ${name}: ${shown(median(values))} ${unit}${note}`);
  }

  /** Does a piece of work and notes its milliseconds. */
  async time(into, work) {
    const begun = performance.now();
    const result = await work();
    into.push(performance.now() - begun);
    return result;
  }

  toString() {
    const head = ['Số đo', 'Đơn vị', 'Số lần', 'Nhỏ nhất', 'Trung vị', 'Lớn nhất', 'Đích', 'Trung vị / đích'];
    const body = this.rows.map(({ name, unit, values, target }) => [
      name,
      unit,
      String(values.length),
      shown(Math.min(...values)),
      shown(median(values)),
      shown(Math.max(...values)),
      target === undefined ? '–' : `≤ ${target}`,
      target === undefined ? '–' : (median(values) / target).toFixed(2),
    ]);
    const width = head.map((_, at) => Math.max(...[head, ...body].map((row) => row[at].length)));
    const line = (row) => `| ${row.map((cell, at) => cell.padEnd(width[at])).join(' | ')} |`;
    return [line(head), `| ${width.map((size) => '-'.repeat(size)).join(' | ')} |`, ...body.map(line)].join('\n');
  }
}
