import type { Page } from '@playwright/test'
import { setTimeout as delay } from 'node:timers/promises'
import { median, print, quantile } from './figure.ts'
import { liveMessages, type LiveUnit } from './live-unit.ts'
import { awaitText, clockAhead, painted, wallNow } from './painted.ts'
import { openBarePage, openBrowser, openWholeHub } from './screen-rig.ts'

const FINAL: LiveUnit = {
  rsc: 'ATHWLJ----------------FNL-000100--',
  phase: 'Final',
  athletes: 8,
  places: 2,
  attempts: 6,
}
const SAMPLES = 30
const WARM_UP = 4
/** Rows come to rest, and a message never finds the page at work with the last one. */
const PAUSE_MS = 700

/** ms */
interface Moments {
  /** The message was posted to the hub. */
  readonly asked: number
  /** The server begins to send the frame. */
  readonly sent: number
}

interface Subject {
  readonly page: Page
  /** Sends what makes the page paint this text. */
  send(text: string, xml: string): Promise<Moments>
  close(): Promise<void>
}

/** From the hub's message to the row that shows it, against a bare page that sets text from a websocket. */
export async function benchPaint(): Promise<void> {
  const browser = await openBrowser()
  const closing: (() => Promise<void>)[] = [() => browser.close()]
  const newPage = async () => (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage()
  try {
    const { first, rest } = liveMessages(FINAL, WARM_UP + SAMPLES)
    const hub = await hubSubject(await newPage(), first)
    closing.unshift(() => hub.close())
    const bare = await bareSubject(await newPage(), PULSE)
    closing.unshift(() => bare.close())
    const still = await bareSubject(await newPage(), '')
    closing.unshift(() => still.close())
    const aheadHub = await clockAhead(hub.page)
    const aheadBare = await clockAhead(bare.page)
    const aheadStill = await clockAhead(still.page)
    const ours: number[] = []
    const fromPost: number[] = []
    const baseline: number[] = []
    const stillBaseline: number[] = []
    for (const [index, { mark, xml }] of rest.entries()) {
      const a = await sample(hub, mark, xml)
      const b = await sample(bare, mark, xml)
      const c = await sample(still, mark, xml)
      if (index < WARM_UP) continue
      ours.push(a.painted - aheadHub - a.sent)
      fromPost.push(a.painted - aheadHub - a.asked)
      baseline.push(b.painted - aheadBare - b.sent)
      stillBaseline.push(c.painted - aheadStill - c.sent)
    }
    print({
      name: 'paint',
      ours: median(ours),
      baseline: median(stillBaseline),
      unit: 'ms from the moment the hub has a commit to send until the row is painted, median',
      aim: 1.5,
      against: 'a bare page that sets text from a websocket, from the moment the server sends it',
      detail: {
        samples: SAMPLES,
        fromPostOfTheMessage: rounded(median(fromPost)),
        p90: rounded(quantile(ours, 0.9)),
        baselineP90: rounded(quantile(stillBaseline, 0.9)),
        // What an endless animation costs: a page that draws every frame anyway, as a live board does.
        baselineWithPulse: rounded(median(baseline)),
      },
    })
  } finally {
    for (const close of closing) await close()
  }
}

const rounded = (ms: number): number => Number(ms.toFixed(2))

async function sample(subject: Subject, mark: string, xml: string) {
  const { page } = subject
  await delay(PAUSE_MS)
  await awaitText(page, mark)
  const moments = await subject.send(mark, xml)
  return { ...moments, painted: await painted(page) }
}

/** A whole hub and the player page, holding the unit. */
async function hubSubject(page: Page, first: string): Promise<Subject> {
  const { hub, close } = await openWholeHub()
  let published: number | undefined
  hub.store.documents.subscribe((changes) => {
    if (changes.some(({ key }) => key === `unit/${FINAL.rsc}`)) published ??= wallNow()
  })
  const post = async (xml: string) => {
    const response = await fetch(`${hub.url}/odf`, {
      method: 'POST',
      body: xml,
      headers: { 'Content-Type': 'text/xml' },
    })
    if (response.status !== 200) throw new Error(`POST /odf: ${response.status} ${await response.text()}`)
  }
  await post(first)
  await page.goto(`${hub.url}/screen/bench?show=${encodeURIComponent(`unit/${FINAL.rsc}`)}`)
  await page.getByRole('table').waitFor()
  return {
    page,
    async send(_, xml) {
      published = undefined
      const asked = wallNow()
      await post(xml)
      if (published === undefined) throw new Error('the hub answered 200 before it published the unit')
      return { asked, sent: published }
    },
    close,
  }
}

/**
 * As the sign of a live board does. It makes the browser draw frame after frame: a text then waits for the next one, while a page on
 * which nothing moves gets its first frame at once, whatever it shows. Compared like with like.
 */
const PULSE = `<style>@keyframes pulse { 50% { opacity: 0.4 } } i { animation: pulse 2s infinite }</style><i>•</i>`

const barePage = (more: string) => `<!doctype html><title>bare</title>${more}<p id="text">-</p><script>
  const socket = new WebSocket(location.href.replace('http', 'ws'))
  socket.onmessage = ({ data }) => { document.getElementById('text').textContent = data }
</script>`

async function bareSubject(page: Page, more: string): Promise<Subject> {
  const server = await openBarePage(page, barePage(more))
  return {
    page,
    send(text) {
      const sent = wallNow()
      server.send(text)
      return Promise.resolve({ asked: sent, sent })
    },
    close() {
      server.close()
      return Promise.resolve()
    },
  }
}
