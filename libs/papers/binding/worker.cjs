// Binds PDFs and pictures into one PDF, in a thread of its own: reading a large file takes seconds of computing.
const { parentPort } = require('node:worker_threads');
const { EncryptedPDFError, PDFDocument, degrees } = require('@cantoo/pdf-lib');

const mm = 72 / 25.4;
const A4 = [210 * mm, 297 * mm];
const MARGIN = 15 * mm;
/** A picture is unpacked to look at it: so many points at most. */
const MAX_POINTS = 50_000_000;

const bound = PDFDocument.create({ updateMetadata: false });

const steps = {
  /** How many pages a paper of our own has. */
  async count({ bytes }) {
    return { pages: (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount() };
  },
  /** Adds a file at the end; one that cannot be read is refused and leaves nothing behind. */
  async add({ kind, bytes }) {
    try {
      return kind === 'pdf' ? await addPdf(await bound, bytes) : await addPicture(await bound, kind, bytes);
    } catch (error) {
      return { refused: error instanceof EncryptedPDFError ? 'encrypted' : 'broken' };
    }
  },
  /** Puts papers before what was added. */
  async bind({ front, title }) {
    const document = await bound;
    let at = 0;
    for (const bytes of front) {
      const paper = await PDFDocument.load(bytes, { updateMetadata: false });
      for (const page of await document.copyPages(paper, paper.getPageIndices())) document.insertPage(at++, page);
    }
    document.setTitle(title);
    return { bytes: await document.save() };
  },
};

async function addPdf(document, bytes) {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await document.copyPages(file, file.getPageIndices());
  if (pages.length === 0) return { refused: 'broken' };
  for (const page of pages) document.addPage(page);
  return { pages: pages.length };
}

async function addPicture(document, kind, bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png' && view.readUInt32BE(16) * view.readUInt32BE(20) > MAX_POINTS) return { refused: 'too-large' };
  const picture = kind === 'png' ? await document.embedPng(bytes) : await document.embedJpg(bytes);
  const turn = kind === 'jpeg' ? turnOf(view) : 0;
  const lying = turn === 90 || turn === 270;
  const [width, height] = lying ? [picture.height, picture.width] : [picture.width, picture.height];
  const size = width > height ? [A4[1], A4[0]] : A4;
  const scale = Math.min((size[0] - 2 * MARGIN) / width, (size[1] - 2 * MARGIN) / height, 1);
  const [w, h] = [width * scale, height * scale];
  const [left, bottom] = [(size[0] - w) / 2, (size[1] - h) / 2];
  // Drawn from the corner that is at the lower left once it has been turned clockwise.
  const [x, y] = {
    0: [left, bottom],
    90: [left, bottom + h],
    180: [left + w, bottom + h],
    270: [left + w, bottom],
  }[turn];
  document.addPage(size).drawImage(picture, {
    x,
    y,
    width: picture.width * scale,
    height: picture.height * scale,
    rotate: degrees(-turn),
  });
  return { pages: 1 };
}

/** How far a photograph has to be turned clockwise, as the camera noted it (Exif, tag 0x0112). */
function turnOf(view) {
  for (let at = 2; at + 4 < view.length && view[at] === 0xff; at += 2 + view.readUInt16BE(at + 2)) {
    if (view[at + 1] === 0xda) return 0;
    if (view[at + 1] === 0xe1 && view.toString('latin1', at + 4, at + 8) === 'Exif')
      return exifTurn(view.subarray(at + 10));
  }
  return 0;
}

function exifTurn(tiff) {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = u32(4);
    for (let i = 0; i < u16(directory); i++) {
      const entry = directory + 2 + i * 12;
      if (u16(entry) === 0x0112) return { 3: 180, 6: 90, 8: 270 }[u16(entry + 8)] ?? 0;
    }
  } catch {
    // A damaged note says nothing.
  }
  return 0;
}

let previous = Promise.resolve();
parentPort.on('message', ({ id, step, ...input }) => {
  previous = previous.then(() =>
    steps[step](input).then(
      (answer) => parentPort.postMessage({ id, answer }),
      (error) => parentPort.postMessage({ id, error: String(error?.message ?? error) }),
    ),
  );
});
