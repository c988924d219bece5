import type { ProblemError } from './problem';

/**
 * Pointers of a problem as field errors by name: `/recipients/0/name` → `recipients.0.name`, `/title` → `title`.
 * Several faults of one field are joined.
 */
export function fieldErrors(problem: ProblemError | null | undefined): Readonly<Record<string, string>> {
  const byName: Record<string, string> = {};
  for (const fault of problem?.errors ?? []) {
    const name = fault.pointer
      .replace(/^#?\/?(body\/)?/, '')
      .split('/')
      .map((piece) => piece.replace(/~1/g, '/').replace(/~0/g, '~'))
      .join('.');
    byName[name] = byName[name] === undefined ? fault.detail : `${byName[name]} ${fault.detail}`;
  }
  return byName;
}
