import { app, type WebContents, type WebContentsView } from 'electron/main'
import path from 'node:path'
import type { Feed } from '../../protocol/feed.ts'
import { systemClock, systemTimers } from '../../protocol/time.ts'
import type { Service } from '../config/config-service.ts'
import { answer, hear } from '../doors/ipc.ts'
import { isTechnicianChord } from '../doors/locked-keys.ts'
import type { Log } from '../log.ts'
import { logTail } from './log-tail.ts'
import { isPin } from './pin.ts'
import { PinAttempts } from './pin-attempts.ts'
import type { ScreenWindow } from '../window/screen-window.ts'
import { doDeed, refusalWords, type DeedsOf } from './technician-deeds.ts'
import { technicianFacts, type FactsOf } from './technician-facts.ts'
import { TechnicianSession } from './technician-session.ts'
import { technicianView } from './technician-view.ts'
import type { TechnicianVisits } from './technician-visits.ts'
import { wrongCountFile } from './wrong-count-file.ts'

export interface TechnicianParts {
  /** Without a PIN there is no page. */
  readonly service: Service
  readonly windowOf: (page: WebContents) => ScreenWindow | undefined
  /** What its screen is set to; undefined where nobody has said. */
  readonly languageOf: (window: ScreenWindow) => string | undefined
  readonly preload: string
  readonly devTools: boolean
  /** The folder that holds `logs/`, and may be written to. */
  readonly scratch: string
  readonly feed: Pick<Feed, 'subscribe' | 'now'>
  readonly facts: FactsOf
  readonly deeds: Omit<DeedsOf, 'reload'>
  readonly visits: TechnicianVisits
  readonly log: Log
}

/** A visit, with the screen it is over. */
interface Visit {
  readonly window: ScreenWindow
  readonly view: WebContentsView
  readonly session: TechnicianSession
}

/** Lets technicians in: by a chord of keys or a held corner, and a PIN. To be made before any page is. */
export class Technician {
  readonly #parts: TechnicianParts
  readonly #attempts: PinAttempts
  #visit: Visit | undefined
  #stopAlerts: (() => void) | undefined

  constructor(parts: TechnicianParts) {
    this.#parts = parts
    const { service, scratch, deeds, log, feed } = parts
    this.#attempts = new PinAttempts(wrongCountFile(scratch, log), systemClock)
    app.on('web-contents-created', (_event, page) =>
      page.on('before-input-event', (_input, input) => {
        if (isTechnicianChord(input)) this.#open(page)
      }),
    )
    hear('shell:corner', log, (page) => this.#open(page))
    hear('technician:leave', log, (page) => {
      if (this.owns(page)) this.#visit?.session.end('the technician left')
    })
    hear('technician:card', log, (page, { shown }) => {
      if (this.owns(page)) this.#visit?.session.card(shown)
    })
    answer('technician:begin', log, (page) => {
      const { window } = this.#of(page)
      const { rotation, raster, offset } = window.stage()
      const language = parts.languageOf(window)
      return { language, stage: { rotation, raster, offset }, wait: this.#attempts.wait() }
    })
    answer('technician:pin', log, async (page, { pin }) => {
      const told = await this.#of(page).session.pin(pin)
      if (told.kind === 'wrong') this.#note('wrong PIN', 'a wrong PIN was typed')
      if (told.kind === 'right') this.#note('opened', `the technician's page was opened on ${nameOf(this.#of(page))}`)
      return told
    })
    answer('technician:facts', log, (page) => (this.#admitted(page), technicianFacts(parts.facts)))
    answer('technician:log', log, (page) => (this.#admitted(page), logTail(path.join(scratch, 'logs'))))
    answer('technician:act', log, (page, deed) => {
      const { window, session } = this.#admitted(page)
      const told = doDeed(deed, { ...deeds, reload: () => window.open() })
      const words = deed.what === 'hub' ? `hub ${deed.hub}` : deed.what
      this.#note(
        'other',
        `the technician asked: ${words}${told.kind === 'refused' ? `; refused: ${refusalWords(told.why)}` : ''}`,
      )
      if (told.kind === 'done') session.end('what it was asked is done')
      return told
    })
    if (service.pin !== undefined) this.#giveWayToAlerts(feed)
  }

  /** Is that its page? */
  owns(page: WebContents): boolean {
    return this.#visit !== undefined && this.#visit.view.webContents === page
  }

  close(): void {
    this.#stopAlerts?.()
    this.#visit?.session.end('the shell ends')
  }

  #open(page: WebContents): void {
    const { service, windowOf, preload, devTools, log } = this.#parts
    const window = windowOf(page)
    const { pin } = service
    if (window === undefined || pin === undefined || this.#visit !== undefined) return
    const session = new TechnicianSession({
      attempts: this.#attempts,
      check: (typed) => isPin(typed, pin),
      timers: systemTimers,
      onEnd: (why) => this.#end(why),
    })
    const view = technicianView({
      preload,
      devTools,
      log,
      onStir: () => session.stirred(),
      onGone: (why) => session.end(why),
    })
    this.#visit = { window, view, session }
    log.info('somebody asked for the technician: the PIN pad is shown')
    window.cover(view)
  }

  #end(why: string): void {
    const visit = this.#visit
    if (visit === undefined) return
    this.#visit = undefined
    this.#parts.log.info("the technician's page went", { why })
    visit.window.cover(undefined)
    // Outside its own question's turn: the answer still has to get there.
    setImmediate(() => visit.view.webContents.close())
  }

  /** @throws for any other page: the refusal is its answer */
  #of(page: WebContents): Visit {
    const visit = this.#visit
    if (visit === undefined || !this.owns(page)) throw new Error("this page is not the technician's")
    return visit
  }

  /** @throws before the PIN, too */
  #admitted(page: WebContents): Visit {
    const visit = this.#of(page)
    if (!visit.session.isOpen) throw new Error('the PIN was not typed')
    return visit
  }

  #note(kind: Parameters<TechnicianVisits['note']>[0], what: string): void {
    const { log } = this.#parts
    if (kind === 'wrong PIN') log.warn(what)
    else log.info(what)
    this.#parts.visits.note(kind, what, Date.now())
  }

  /** Nobody's settings stand over an emergency that begins. */
  #giveWayToAlerts(feed: TechnicianParts['feed']): void {
    const known = new Set<string>()
    this.#stopAlerts = feed.subscribe('emergency/*', (document, key) => {
      if (document === undefined) known.delete(key)
      else if (!known.has(key)) {
        known.add(key)
        if (Number(document.value['until'] ?? 0) > feed.now()) this.#visit?.session.end('an emergency began')
      }
    })
  }
}

const nameOf = ({ window }: Visit): string => `screen ${window.stage().screen}`
