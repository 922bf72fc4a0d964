import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const from = (/** @type {string[]} */ ...parts) => path.join(root, ...parts)

/**
 * What runs in Node or in Electron's main process.
 * @param {string} outDir
 * @param {Record<string, string>} entry
 * @param {boolean} inside with its packages, one file that needs no node_modules beside it
 * @returns {import('vite').InlineConfig}
 */
export const node = (outDir, entry, inside = false) => ({
  root,
  configFile: false,
  logLevel: 'warn',
  // Packages that ask for the name of their own file get that of the bundle.
  ...(inside ? { ssr: { noExternal: true }, define: { __filename: 'import.meta.filename' } } : {}),
  build: {
    ssr: true,
    target: 'node20',
    outDir: from('dist', outDir),
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: entry,
      // ws asks for these two only to be faster, and does without.
      external: ['electron', 'electron/common', 'electron/main', 'bufferutil', 'utf-8-validate', 'classic-level'],
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
})

/**
 * Writes `files.json`: what a screen in a browser keeps for a start without its hub. Samples are for tests only, and the large
 * fonts (20 MB) are kept as they are used.
 * @returns {import('vite').Plugin}
 */
const filesList = () => ({
  name: 'files-list',
  generateBundle: {
    // After Vite has taken out the scripts that only stood for a style sheet.
    order: 'post',
    handler(_options, bundle) {
      const names = Object.keys(bundle).filter((name) =>
        /^assets\/(?!gallery-|noto-sans-(jp|kr|sc|tc|thai)-).*\.(js|css|svg|woff2)$/.test(name),
      )
      this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(names.sort()) })
    },
  },
})

/**
 * The flag drawings, in a folder whose name hangs on what they show: a drawing is found by its name alone, and no screen has to
 * hold a list of their addresses.
 * @returns {import('vite').Plugin}
 */
const flags = () => {
  const folder = from('node_modules', 'flag-icons', 'flags', '4x3')
  const drawings = readdirSync(folder)
    .filter((name) => /^(..|gb-(eng|sct|wls))\.svg$/.test(name))
    .map((name) => ({ name, source: readFileSync(path.join(folder, name)) }))
  const hash = createHash('sha256')
  for (const { name, source } of drawings) hash.update(name).update(source)
  const place = `flags-${hash.digest('hex').slice(0, 8)}`
  return {
    name: 'flags',
    config: () => ({ define: { 'import.meta.env.FLAGS': JSON.stringify(place) } }),
    generateBundle() {
      for (const { name, source } of drawings)
        this.emitFile({ type: 'asset', fileName: `assets/${place}/${name}`, source })
    },
  }
}

/** Libraries, protocol, parts of boards, the plain table, the stage; not the sample viewer, nor what only some
 * families are made of. */
const AT_ONCE =
  /node_modules\/(react|react-dom|scheduler|zod|idb-keyval)\/|\/protocol\/(?!desk-|side-documents|look-check|alerts|media|byte-range|ipc|screen-settings)|\/sports\/(parts\/(?!sample\.|words\/(dictionaries|words-of|say-spec)|table-board\/Ribbon|crew\/legs|layout\/ribbon-|motion\/(board-news|fresh-news|news|news-words)\.|duel\/|sides\/|turns\/|worn\/)|table\/(?!samples)|disciplines\/any-)|\/renderer\/screen\/(?!sample|offline|main|feed\/(in-)?shell|alerts\/|shows|pairing|orbit|views)/

/** Only boards that are no tables. */
const BODIES =
  /\/sports\/parts\/board-frame\/(body-form|body-moment|use-body-news|told-sides|BodyBoard|RibbonBodyBoard|RibbonFrame|Corrected)\.tsx?$/

/** Only boards that are tables; the plain table, the floor under all boards, is there right after the first picture. */
const TABLES =
  /\/sports\/(table\/(Board|model|table-spec)|parts\/(Chips|crew\/(CrewPicture|crew-fit|crew-room)|layout\/(width-key|label-width|table-layout|columns|portrait-columns|cell-width|cell-name)|motion\/(order-gate|use-order)|table-board\/(GridBoard|GridTable|LabelRow|TableBoard|TableCell|TableRow|grid-layout|column-memory|group-words|use-board-rows|placed-columns|with-crews)))\.tsx?$/

/**
 * One Vite configuration per process: the screen page, the console page, the technician's page, the hub (twice), the shell's main process, its preload.
 * @type {Record<'renderer' | 'console' | 'technician' | 'hub' | 'hub-inside' | 'electron' | 'preload', import('vite').InlineConfig>}
 */
export const configs = {
  renderer: {
    root: from('renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), flags(), filesList()],
    build: {
      outDir: from('dist', 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: {
        polyfill: false,
        // Style sheets only are told ahead of a chunk: its few other files follow within the venue's own network.
        resolveDependencies: (_file, deps, { hostType }) =>
          hostType === 'html' ? deps : deps.filter((dep) => dep.endsWith('.css')),
      },
      // Which file needs which: for the bench that weighs a first picture.
      manifest: true,
      rollupOptions: {
        input: {
          screen: from('renderer', 'screen.html'),
          gallery: from('renderer', 'gallery.html'),
          'service-worker': from('renderer', 'service-worker.ts'),
        },
        output: {
          // The worker's address must not change with its content: a browser finds the new one under the old name.
          entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
          // What every screen needs at once is one file: it packs smaller than a dozen.
          codeSplitting: {
            groups: [
              {
                name: 'base',
                test: (/** @type {string} */ id) => AT_ONCE.test(id) && !TABLES.test(id) && !BODIES.test(id),
              },
              { name: 'table', test: TABLES },
              { name: 'body', test: BODIES },
              // What sample viewer and gallery share.
              {
                name: 'show-sample-shared',
                test: /\/samples\/|\/renderer\/screen\/sample\/(?!show-sample|gallery)|\/sports\/parts\/sample\./,
              },
            ],
          },
        },
      },
    },
  },
  // A build of its own: what the console is made of, its React too, is never in a file that a screen loads.
  console: {
    root: from('renderer'),
    base: '/console/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: from('dist', 'console'),
      emptyOutDir: true,
      target: ['chrome111', 'safari16.4', 'firefox114'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { console: from('renderer', 'console.html') } },
    },
  },
  // What a technician sees on the device: nothing of it is in a file that a screen loads.
  technician: {
    root: from('renderer'),
    base: '/technician/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: from('dist', 'technician'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { technician: from('renderer', 'technician.html') } },
    },
  },
  hub: node('hub', { main: from('hub', 'main.ts') }),
  // The hub inside a packaged shell: with all its packages but the one that is no JavaScript, whatever Node that Electron has.
  'hub-inside': node('hub-inside', { main: from('hub', 'main.ts') }, true),
  electron: node('electron', { main: from('electron', 'main.ts') }, true),
  preload: {
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'chrome130',
      outDir: from('dist', 'preload'),
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        // Nothing shared: a sandboxed preload is one file.
        input: {
          preload: from('electron', 'preload.ts'),
          technician: from('electron', 'technician', 'preload-technician.ts'),
        },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
}
