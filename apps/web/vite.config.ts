import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** react-aria carries its sentences in some thirty languages; the kit speaks Vietnamese from its own table, so they stay home. */
function withoutOtherLanguages(): Plugin {
  return {
    name: 'gs:without-other-languages',
    enforce: 'pre',
    load(id) {
      return /react-(aria|stately|aria-components)\/dist\/private\/.*intl\/.*[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) &&
        !id.includes('en-US')
        ? { code: 'export default undefined;', moduleSideEffects: false }
        : null;
    },
  };
}

/** The library that blinds ballots asks Node for randomness where there is no browser; here there is one. */
function withoutNodeCrypto(): Plugin {
  const empty = '\0gs:no-node-crypto';
  return {
    name: 'gs:without-node-crypto',
    enforce: 'pre',
    resolveId: (id) => (id === 'crypto' ? empty : null),
    load: (id) => (id === empty ? 'export default undefined;' : null),
  };
}

/** Serves what pdf.js needs to draw scans at `/giai-ma/`, and puts it into the build. */
function scanDecoders(): Plugin {
  const from = here('../../node_modules/pdfjs-dist/wasm/');
  const files = readdirSync(from);
  return {
    name: 'gs:scan-decoders',
    generateBundle() {
      for (const name of files)
        this.emitFile({ type: 'asset', fileName: `giai-ma/${name}`, source: readFileSync(from + name) });
    },
    configureServer(server) {
      server.middlewares.use('/giai-ma', (request, response, next) => {
        const name = files.find((each) => request.url === `/${each}`);
        if (!name) return next();
        response.setHeader('content-type', name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
        response.end(readFileSync(from + name));
      });
    },
  };
}

/** The SPA; in mode `gallery` the page of all components instead, which is never built. */
export default defineConfig(({ mode }) => {
  const isGallery = mode === 'gallery';
  return {
    root: isGallery ? here('../../libs/web/ui') : here('.'),
    cacheDir: here(isGallery ? '../../.cache/vite-gallery' : '../../.cache/vite'),
    publicDir: here('./public'),
    plugins: [react(), withoutOtherLanguages(), withoutNodeCrypto(), scanDecoders()],
    resolve: { conditions: ['@gs/source', ...defaultClientConditions] },
    server: {
      host: '127.0.0.1',
      port: Number(process.env['WEB_PORT'] ?? 5173),
      fs: { allow: [here('../..')] },
      proxy: { '/api': { target: process.env['API_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false } },
    },
    build: {
      outDir: here('./dist'),
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: false,
      chunkSizeWarningLimit: 700,
      // One file of icons instead of one file each.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'icons', test: /lucide-react/ }] } } },
    },
  };
});
