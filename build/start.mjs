// `npm start`: the demonstration. A hub replays the built-in recordings, and a screen shows them, on whatever this machine has.
import { readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { DIST, ensureBuilt, ROOT, run } from './build.mjs'
import { Child } from './child.mjs'
import { makeDemoFolder } from './demo-folder.mjs'
import { showScreen } from './demo-screen.mjs'
import { takeSignalsThroughNpm } from './npm-signals.mjs'

const PORT = 8787
const SCREEN = 'demo'
/** A hub that dies is started anew, but not for ever. */
const HUB_RESTARTS = 5
const HUB_RESTART_MS = 1_000

const say = (/** @type {string} */ line) => console.log(line)

takeSignalsThroughNpm()
await run(async () => {
  await ensureBuilt(['hub', 'console', 'renderer', 'technician', 'electron', 'preload'])
  const stop = new AbortController()
  /** @type {Set<Child>} */
  const children = new Set()
  const folder = makeDemoFolder()
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop.abort())
  process.on('exit', () => {
    for (const child of children) child.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  const onChild = (/** @type {Child} */ child) => children.add(child)

  const ended = new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }))
  keepHub({ folder, onChild, signal: stop.signal, onListening: show }).then(
    () => stop.abort(),
    (error) => fail(error),
  )
  const alive = setInterval(() => {}, 60_000) // a screen that nobody can show keeps the hub serving all the same
  await ended
  clearInterval(alive)
  await Promise.all([...children].map((child) => child.stop()))
  process.exit() // a download or a probe may still be under way

  /** @param {string} hub */
  function show(hub) {
    say(`Screen page:  ${hub}/screen/${SCREEN}`)
    say(`Overview:     ${hub}/`)
    showScreen({ hub, screen: SCREEN, folder, say, signal: stop.signal, onChild }).then((end) => {
      if (end === 'closed') stop.abort()
    }, fail)
  }
  /** @param {unknown} error */
  function fail(error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
    stop.abort()
  }
})

/**
 * Runs the hub on the built-in recordings, and again when it dies; returns when there is none any more, having said why.
 * @param {{ folder: string, signal: AbortSignal, onChild: (child: Child) => void, onListening: (address: string) => void }} of
 *   onListening is called once, with the address that stays the same
 */
async function keepHub({ folder, signal, onChild, onListening }) {
  const sources = demoSources().flatMap((source) => ['--source', source])
  let port = (await isFree(PORT)) ? PORT : 0
  let listened = false
  const onLine = (/** @type {string} */ line) => {
    const [, found] = /listening (http:\/\/\S+)/.exec(line) ?? []
    if (found === undefined || listened) return
    listened = true
    port = Number(new URL(found).port)
    onListening(found.replace(/\/$/, ''))
  }
  for (let restarts = 0; restarts <= HUB_RESTARTS && !signal.aborted; restarts += 1) {
    const args = [
      path.join(DIST, 'hub', 'main.js'),
      '--port',
      String(port),
      '--data',
      path.join(folder, 'hub'),
      ...sources,
    ]
    const hub = new Child(process.execPath, args, { logFile: path.join(folder, 'hub.log'), cwd: ROOT, onLine })
    onChild(hub)
    const code = await hub.exit
    if (signal.aborted) return
    say(hub.lastWords.trim() || `The hub ended (exit code ${code}).`)
    if (!listened) break
    await delay(HUB_RESTART_MS)
  }
  process.exitCode = 1
}

/** What the demonstration replays: recordings/demo.json lists sources, with folders as seen from there. */
function demoSources() {
  const folder = path.join(ROOT, 'recordings')
  /** @type {{ sources: string[] }} */
  const demo = JSON.parse(readFileSync(path.join(folder, 'demo.json'), 'utf8'))
  return demo.sources.map((source) => source.replace(/^replay:/, `replay:${folder}${path.sep}`))
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
