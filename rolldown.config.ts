import { defineConfig } from 'rolldown'

/** dist/ is what src/ builds, byte for byte, on every machine: `npm run check-dist` proves it. */
export default defineConfig([
  {
    input: { main: 'src/main.ts', cli: 'src/cli.ts' },
    platform: 'node',
    // The lowest Node.js that the terminal program runs on; the action itself runs on 24.
    transform: { target: 'node20' },
    output: {
      dir: 'dist',
      format: 'esm',
      cleanDir: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
      minify: false,
      comments: { legal: true },
    },
  },
  {
    // The script of report.html: it is read as text and written into each page, so it has to be small.
    input: { page: 'src/page/page.ts' },
    platform: 'browser',
    transform: { target: 'es2022' },
    output: { dir: 'dist', format: 'iife', entryFileNames: '[name].js', minify: true, comments: { legal: false } },
  },
])
