// `npm run gallery`: every board x sample x moment x raster x language x look on one page. A hub without a source serves it.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { DIST, ensureBuilt, run } from './build.mjs'
import { takeSignalsThroughNpm } from './npm-signals.mjs'

takeSignalsThroughNpm()

await run(async () => {
  await ensureBuilt(['hub', 'renderer'])
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-gallery-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const own = process.argv.slice(2)
  if (!own.includes('--port')) own.push('--port', '8788')
  if (!own.includes('--data')) own.push('--data', folder)
  process.argv.splice(2, Infinity, ...own)
  const port = own[own.indexOf('--port') + 1]
  if (port !== '0') console.log(`The gallery: http://127.0.0.1:${port}/gallery`)
  await import(pathToFileURL(path.join(DIST, 'hub', 'main.js')).href)
})
