import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { startHub, type Hub } from '../../e2e/harness/hub.ts'
import { Evening, folderOf, messagesIn } from '../../e2e/harness/recording.ts'
import { makeFolder, Shell, type ShellOptions } from './shell.ts'
import { networkCut, type NetworkCut } from './network-cut.ts'
import { peek } from './peek.ts'
import type { VirtualDisplay } from './virtual-display.ts'

const KEY = 'chaos'
const LIVE = 'live, four finished'
/** What a page says of itself. */
const seenSchema = z.object({ table: z.string(), aged: z.boolean() })
const SEE = `({ table: document.querySelector('[role=table]')?.textContent ?? '', aged: /As of/.test(document.body.innerText) })`
const GROUND = '#070a10'
/** A service manager starts a shell that has ended within this, ms (build/: RestartSec). */
const MANAGER_MS = 1_000

/** A hub, a line that can be cut, and a shell behind it, with a service manager that starts the shell again when it is gone. */
export class ChaosWorld {
  readonly line: NetworkCut
  /** How often the service manager had to. */
  revived = 0
  #options: ShellOptions
  #display: VirtualDisplay | undefined
  #shell: Shell
  #hub: Hub
  #data: string
  #live: string
  #number = 0
  #goneSince: number | undefined

  private constructor(line: NetworkCut, hub: Hub, data: string, options: ShellOptions, display?: VirtualDisplay) {
    this.line = line
    this.#hub = hub
    this.#data = data
    this.#options = { ...options, env: { TRIBUNE_HUB: line.toHub(hub.port) } }
    this.#display = display
    const rsc = new Evening().rscOf(LIVE)
    const message = messagesIn(folderOf('invented-live')).findLast(
      (one) => one.type === 'DT_RESULT' && one.rsc === rsc && one.status === 'LIVE',
    )
    this.#live = readFileSync(message?.file ?? '', 'utf8')
    this.#shell = Shell.start(this.#options)
  }

  static async start(options: ShellOptions, display?: VirtualDisplay): Promise<ChaosWorld> {
    const line = await networkCut()
    const data = await makeFolder('hub-chaos')
    const hub = await startHub({ sources: [`odf-http?key=${KEY}`], data, within: line.within })
    const world = new ChaosWorld(line, hub, data, options, display)
    const evening = new Evening()
    await evening.sendThrough((xml) => world.#post(xml), LIVE)
    return world
  }

  get shell(): Shell {
    return this.#shell
  }

  /** A result changes. @returns the new one, which stands nowhere else */
  async change(): Promise<string> {
    this.#number += 1
    const result = `${7 - Math.floor(this.#number / 100)}.${String(this.#number % 100).padStart(2, '0')}`
    const time = String(190_034_200 + this.#number * 3)
    await this.#post(
      this.#live
        .replace(/ Version="\d+"/, ` Version="${100 + this.#number}"`)
        .replace(/ Time="\d+"/, ` Time="${time}"`)
        .replace(/ Result="[\d.]+"/, ` Result="${result}"`),
    )
    return result
  }

  async killHub(): Promise<void> {
    await this.#hub.kill()
  }

  async reviveHub(): Promise<void> {
    const sources = [`odf-http?key=${KEY}`]
    this.#hub = await startHub({ sources, data: this.#data, port: this.#hub.port, within: this.line.within })
  }

  /** Waits until that result stands on the screen, and on the display itself. @returns the time it took from `since`, ms */
  async shows(result: string, since: number, within: number): Promise<number> {
    await this.#until(
      async () => (await this.#pages()).some(({ table }) => table.includes(result)),
      `${result} stands`,
      within,
    )
    await this.#until(() => this.#isWhole(), 'the display shows a picture from edge to edge', within)
    return performance.now() - since
  }

  /** Waits until the picture that stands says how old it is; it must not go meanwhile. */
  async ages(result: string, within: number): Promise<void> {
    await this.#until(
      async () => {
        const pages = await this.#pages()
        for (const { table } of pages) expect(table, 'what stands does not go').toContain(result)
        return pages.some(({ aged }) => aged)
      },
      'the picture says how old it is',
      within,
    )
  }

  async end(): Promise<void> {
    await this.#shell.kill()
    await this.#hub.stop()
    await this.line.close()
  }

  async #until(condition: () => Promise<boolean>, what: string, within: number): Promise<void> {
    const started = performance.now()
    while (!(await condition())) {
      this.#manage()
      if (performance.now() - started > within)
        throw new Error(
          `not within ${within / 1000} s: ${what}. The shell's last words:\n${this.#shell.output.slice(-2000)}`,
        )
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  /** What a service manager does. */
  #manage(): void {
    const lives = this.#shell.processes().some(({ kind }) => kind === 'browser')
    if (lives) this.#goneSince = undefined
    else this.#goneSince ??= performance.now()
    if (this.#goneSince === undefined || performance.now() - this.#goneSince < MANAGER_MS) return
    this.#goneSince = undefined
    this.revived += 1
    this.#shell = Shell.start(this.#options)
  }

  #pages() {
    return peek(this.#options.userData, SEE, seenSchema)
  }

  /** As a person in front of the display sees it. */
  async #isWhole(): Promise<boolean> {
    const picture = await this.#display?.picture()
    if (picture === undefined) return true
    return [...picture.edges()].join() === GROUND && picture.share(GROUND) < 0.97
  }

  async #post(xml: string | Uint8Array): Promise<void> {
    const answer = await fetch(new URL('/odf', this.line.past(this.#hub.port)), {
      method: 'POST',
      headers: { 'content-type': 'application/xml; charset=UTF-8', 'content-encoding': 'gzip', 'x-api-key': KEY },
      body: new Uint8Array(gzipSync(xml)),
    })
    if (answer.status !== 200) throw new Error(`POST /odf: ${answer.status} ${await answer.text()}`)
  }
}
