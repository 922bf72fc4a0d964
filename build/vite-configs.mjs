import react from '@vitejs/plugin-react'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const from = (/** @type {string[]} */ ...parts) => path.join(root, ...parts)

/** What runs in Node or Electron's main process: packages stay outside, since they are installed beside it. */
const node = (
  /** @type {string} */ outDir,
  /** @type {Record<string, string>} */ entry,
  /** @type {string[]} */ inside = [],
) => ({
  root,
  configFile: /** @type {const} */ (false),
  logLevel: /** @type {const} */ ('warn'),
  ssr: { noExternal: inside },
  build: {
    ssr: true,
    target: 'node20',
    outDir: from('dist', outDir),
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rollupOptions: { input: entry, output: { format: /** @type {const} */ ('es'), entryFileNames: '[name].js' } },
  },
})

/** One Vite configuration per process: the screen page, the hub, the shell's main process, its preload. */
export const configs = {
  renderer: {
    root: from('renderer'),
    base: './',
    configFile: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ('warn'),
    plugins: [react()],
    build: {
      outDir: from('dist', 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { screen: from('renderer', 'screen.html') } },
    },
  },
  hub: node('hub', { main: from('hub', 'main.ts') }),
  electron: node('electron', { main: from('electron', 'main.ts') }),
  preload: {
    root,
    configFile: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ('warn'),
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'chrome130',
      outDir: from('dist', 'preload'),
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { preload: from('electron', 'preload.ts') },
        external: ['electron'],
        output: { format: /** @type {const} */ ('cjs'), entryFileNames: '[name].cjs' },
      },
    },
  },
}
