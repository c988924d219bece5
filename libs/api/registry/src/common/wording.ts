import { findAward } from '@gs/domain';

/** An award as lists show it; a code the catalogue does not know is shown as it is. */
export function awardRef(code: string): { code: string; name: string; shortName: string } {
  const award = findAward(code);
  return { code, name: award?.name ?? code, shortName: award?.shortName ?? code };
}

/** Escapes what LIKE would take for a wildcard. */
export const likeText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\%_]/g, '\\$&');
