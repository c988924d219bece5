// Prints the text of a PDF from standard input as JSON: one entry a page, its items with their place in points from the top left.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const document = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0, useSystemFonts: false })
  .promise;
const pages = [];
for (let n = 1; n <= document.numPages; n++) {
  const page = await document.getPage(n);
  const [, , width, height] = page.view;
  const { items } = await page.getTextContent();
  pages.push({
    width,
    height,
    items: items
      .filter((item) => item.str.trim() !== '')
      .map((item) => ({
        text: item.str,
        x: item.transform[4],
        y: height - item.transform[5],
        width: item.width,
        size: item.transform[0],
      })),
  });
}
process.stdout.write(JSON.stringify(pages));
