import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { VoteRecord } from '../record/types';

/** Where `tools/recount-page.mjs` lays the page, seen from `src/server` as from `dist/server`. */
const pageFile = path.join(__dirname, '..', '..', 'page', 'dist', 'kiem-phieu.html');
const place = '<script type="application/json" id="record">null</script>';

/**
 * The one-file page that counts a record again without a network, as the build made it, without a record.
 * @throws Error when the page has not been built
 */
export const offlineTemplate = (): Promise<string> => readFile(pageFile, 'utf8');

/**
 * The page with this record in it. What a name or title says stays text: no character of the record can end the element it
 * stands in, nor begin another.
 * @throws Error when the template has no place for a record
 */
export function offlinePage(template: string, record: VoteRecord): string {
  const [before, after, ...more] = template.split(place);
  if (before === undefined || after === undefined || more.length > 0) throw new Error('no place for a record');
  return `${before}<script type="application/json" id="record">${escapedJson(record)}</script>${after}`;
}

/** JSON in which no character means anything to HTML: they are written as JSON's own escapes. */
function escapedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
