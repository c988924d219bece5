import { PAPER_TITLES, viewOf, type Paper } from './paper';
import { Typesetter } from './typesetter';

const typesetter = new Typesetter();

/**
 * Sets a paper as PDF in a worker process.
 * @returns the bytes of the PDF
 * @throws RangeError when the figures of the data contradict each other; Error when setting fails
 */
export async function renderPdf(paper: Paper): Promise<Uint8Array> {
  return typesetter.set(`${paper.kind}.typ`, PAPER_TITLES[paper.kind], viewOf(paper));
}

/** Lets the worker process go; for a process that is ending. */
export const closeTypesetter = (): Promise<void> => typesetter.close();
