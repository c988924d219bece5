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

/** The SPA; in mode `gallery` the page of all components instead, which is never built. */
export default defineConfig(({ mode }) => {
  const isGallery = mode === 'gallery';
  return {
    root: isGallery ? here('../../libs/web/ui') : here('.'),
    cacheDir: here(isGallery ? '../../.cache/vite-gallery' : '../../.cache/vite'),
    publicDir: here('./public'),
    plugins: [react(), withoutOtherLanguages()],
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
