import type { Versioned } from '../../protocol/documents.ts'
import { PROTOCOL_VERSION, type ClientMessage } from '../../protocol/messages.ts'
import { attachSessions } from '../../hub/sessions/attach.ts'
import { HubSessions } from '../../hub/sessions/hub-sessions.ts'
import { systemTime } from '../../hub/time.ts'
import { openHub } from './open-hub.ts'
import { machineNow } from './raw-client.ts'
import { realChanges } from './real-changes.ts'
import { serve } from './server-process.ts'
import { OWN_RECORDING } from './recording.ts'

const STEPS = 40

/** The hub's own way from a put document to the sockets: collect, diff, write and sync, encode, send. */
await serve(async (server) => {
  const { base, steps } = await realChanges(OWN_RECORDING, STEPS)
  const opened = await openHub()
  const { store } = opened
  const { documents } = store
  // Before the sessions: called first, when a commit is durable and nothing of it is sent yet.
  let published = 0
  documents.subscribe(() => {
    published = machineNow()
  })
  const log = (sentence: string) => console.error(sentence)
  const hub = { name: 'bench', version: '0' }
  const sessions = new HubSessions({ store: documents, time: systemTime, hub, log })
  attachSessions(server, sessions)

  const put = (key: string, document: Versioned | undefined) => {
    if (document === undefined) documents.remove(key)
    else documents.put(key, document.value, { asOf: document.asOf, receivedAt: document.receivedAt })
  }
  for (const [key, document] of base) put(key, document)
  await store.durable()
  const touched = [...new Set(steps.flatMap((step) => [...step.keys()]))]

  return {
    async prepare() {
      for (const key of touched) put(key, base.get(key))
      await store.durable()
      return { type: 'prepared', steps: steps.length, hellos: { fan: fanHello(), join: joinHello() } }
    },
    async send(step) {
      for (const [key, document] of steps[step] ?? []) put(key, document)
      await store.durable()
      return published
    },
    async close() {
      await sessions.close()
      await opened.close()
    },
  }

  /** Of a client that holds all there is, and wants whatever changes. */
  function fanHello(): string {
    const versions: Record<string, number> = {}
    for (const key of touched) {
      const document = documents.published(key)
      if (document !== undefined) versions[key] = document.version
    }
    return hello({ subscribe: touched, holds: { epoch: documents.epoch, versions } })
  }

  /** Of a screen on follow that holds nothing. */
  function joinHello(): string {
    const unit = touched.find((key) => key.startsWith('unit/') && base.has(key)) ?? 'unit/none'
    const rsc = unit.slice('unit/'.length)
    return hello({ subscribe: ['competition', 'source/*', 'now/*', 'schedule/*', unit, `current/${rsc}`] })
  }
})

function hello(said: Pick<Extract<ClientMessage, { type: 'hello' }>, 'subscribe' | 'holds'>): string {
  return JSON.stringify({ type: 'hello', protocol: PROTOCOL_VERSION, ...said } satisfies ClientMessage)
}
