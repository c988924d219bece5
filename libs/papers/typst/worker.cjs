// Sets papers in a process of its own: the compiler is synchronous, and gives memory back only when its process ends.
const { join } = require('node:path');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const { workspace, fontPaths } = JSON.parse(process.argv[2]);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });

/** What went wrong, without the data of the paper. */
function reasonOf(result) {
  const diagnostics = result.takeDiagnostics();
  return diagnostics ? JSON.stringify(diagnostics.shortDiagnostics).slice(0, 2000) : 'unknown';
}

// Whoever asked says when to end: by closing the channel, or by dying. Ctrl-C reaches the whole group and is theirs to answer.
process.on('disconnect', () => process.exit());
process.on('SIGINT', () => undefined);

process.on('message', ({ id, template, title, data }) => {
  try {
    const result = compiler.compile({ mainFilePath: join(workspace, template), inputs: { data, title } });
    if (!result.result) throw new Error(`typst: ${reasonOf(result)}`);
    const pdf = compiler.pdf(result.result, { pdfTags: false });
    process.send({ id, bytes: new Uint8Array(pdf) });
  } catch (error) {
    process.send({ id, error: error instanceof Error ? error.message : String(error) });
  } finally {
    compiler.evictCache(0);
  }
});
