/** One step of succession: the history of `from` went into `to`, whole or in part. */
export interface Succession {
  readonly from: string;
  readonly to: string;
}

/**
 * Units whose history came into one of today, over any number of generations, and of which not all came: somewhere on the
 * way a part went elsewhere, and to whom a grant of that time belongs now cannot be told. A unit that was split and whose
 * parts were joined again came whole.
 * @param edges every succession out of the unit's predecessors, also those that lead elsewhere
 * @param living predecessors that went on after giving a part of themselves away
 * @returns predecessor → true when its line is not exact
 */
export function linesInto(
  unit: string,
  edges: readonly Succession[],
  living: ReadonlySet<string> = new Set(),
): Map<string, boolean> {
  const into = groupBy(edges, ({ to }) => to);
  const outOf = groupBy(edges, ({ from }) => from);
  const found = new Set<string>();
  const open = [unit];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { from } of into.get(at) ?? []) {
      if (from === unit || found.has(from)) continue;
      found.add(from);
      open.push(from);
    }
  }
  // Inexact is who kept a part or has a successor outside the line, and whoever passes through such a one.
  const inexact = new Set([...found].filter((id) => living.has(id)));
  for (let grown = true; grown;) {
    grown = false;
    for (const id of found) {
      if (inexact.has(id)) continue;
      const lost = (outOf.get(id) ?? []).some(({ to }) => to !== unit && (!found.has(to) || inexact.has(to)));
      if (lost) {
        inexact.add(id);
        grown = true;
      }
    }
  }
  return new Map([...found].map((id) => [id, inexact.has(id)]));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
