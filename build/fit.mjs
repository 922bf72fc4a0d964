// `npm run fit -- DIR …`: the fit proof of a feed's names (tests/fit), on the built hub and player page.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'vite'
import { DIST, ensureBuilt, ROOT, run } from './build.mjs'
import { node } from './vite-configs.mjs'

await run(async () => {
  await ensureBuilt(['hub', 'renderer'])
  await build(node('fit', { main: path.join(ROOT, 'tests', 'fit', 'main.ts') }))
  // The player page is looked for below the root; a folder on the command line lies where it was typed.
  const args = process.argv.slice(2).map((arg, i, all) => (isFolder(arg, all[i - 1]) ? path.resolve(arg) : arg))
  const fit = spawn(process.execPath, [path.join(DIST, 'fit', 'main.js'), ...args], { cwd: ROOT, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => fit.kill(signal))
  fit.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
})

/** @param {string} arg @param {string | undefined} before */
function isFolder(arg, before) {
  return (
    !arg.startsWith('-') &&
    (before === undefined ||
      !before.startsWith('--') ||
      before.includes('=') ||
      before === '--json' ||
      before === '--pictures')
  )
}
