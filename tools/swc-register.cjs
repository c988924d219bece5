// Lets plain `node --conditions=@gs/source -r ./tools/swc-register.cjs x.ts` run the sources: for scripts, not for the server.
const fs = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');
const options = require('./swc-options.cjs');

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), { ...options, filename });
  module._compile(code, filename);
};
