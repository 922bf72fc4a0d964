// `npm run hub -- --port N --data DIR --source S`: the hub, built when needed. It runs in this very process, so that
// signals reach it.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { DIST, ensureBuilt, run } from './build.mjs'
import { takeSignalsThroughNpm } from './npm-signals.mjs'

takeSignalsThroughNpm()

await run(async () => {
  await ensureBuilt(['hub', 'console', 'renderer'])
  await import(pathToFileURL(path.join(DIST, 'hub', 'main.js')).href)
})
