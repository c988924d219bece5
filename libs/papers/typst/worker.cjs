// Sets papers off the main thread: the compiler is synchronous and would hold up every request.
const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const compiler = NodeCompiler.create({
  workspace: workerData.workspace,
  fontArgs: [{ fontPaths: workerData.fontPaths }],
});

/** What went wrong, without the data of the paper. */
function reasonOf(result) {
  const diagnostics = result.takeDiagnostics();
  return diagnostics ? JSON.stringify(diagnostics.shortDiagnostics).slice(0, 2000) : 'unknown';
}

parentPort.on('message', ({ id, template, title, data }) => {
  try {
    const result = compiler.compile({ mainFilePath: join(workerData.workspace, template), inputs: { data, title } });
    if (!result.result) throw new Error(`typst: ${reasonOf(result)}`);
    const pdf = compiler.pdf(result.result, { pdfTags: false });
    const bytes = new Uint8Array(pdf);
    parentPort.postMessage({ id, bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  } finally {
    compiler.evictCache(0);
  }
});
