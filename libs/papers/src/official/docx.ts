import Docxtemplater from 'docxtemplater';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { viewOf, type WordPaper } from './paper';

const TEMPLATES = join(__dirname, '../../templates');

/** «head.number» reaches into an object; «.» is the entry of a list of texts. */
const parser = (tag: string) => ({
  get(scope: unknown): unknown {
    if (tag === '.') return scope;
    return tag
      .split('.')
      .reduce<unknown>(
        (value, key) =>
          typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
        scope,
      );
  },
});

/**
 * Fills the paper's Word template; the same view as the PDF, so both say the same.
 * @returns the bytes of a .docx
 * @throws RangeError when the figures of the data contradict each other
 */
export async function renderDocx(paper: WordPaper): Promise<Uint8Array> {
  const view = viewOf(paper);
  const template = new PizZip(await readFile(join(TEMPLATES, `${paper.kind}.docx`)));
  const document = new Docxtemplater(template, { paragraphLoop: true, linebreaks: true, parser, nullGetter: () => '' });
  document.render(view);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}
