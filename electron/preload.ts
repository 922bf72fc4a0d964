// The bridge: the one script that sees both the page and Electron. Bundled to one CommonJS file, since a sandboxed preload
// imports nothing at run time (kiosk.md 1.4). It keeps no documents and decides nothing.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { DocumentNews, FeedNews, News, Notice, Notices, ShellBridge } from '../protocol/ipc.ts'
import { onCornerHeld } from './technician/corner-press.ts'

const say = <C extends Notice>(channel: C, content: Notices[C]): void => ipcRenderer.send(channel, content)
const hear = <C extends keyof News>(channel: C, listener: (news: News[C]) => void): void => {
  // The event object stays here: it leads to `ipcRenderer`.
  ipcRenderer.on(channel, (_event: IpcRendererEvent, news: News[C]) => listener(news))
}

type DocumentListener = (document: DocumentNews['changes'][number]['document'], key: string) => void
const documentListeners = new Map<number, DocumentListener>()
const stateListeners = new Set<(news: FeedNews) => void>()
let lastState: FeedNews | undefined
let lastId = 0

hear('feed:state', (news) => {
  lastState = news
  for (const listener of stateListeners) listener(news)
})
hear('feed:documents', (news) => {
  for (const change of news.changes) documentListeners.get(news.id)?.(change.document, change.key)
})

const bridge: ShellBridge = {
  settings: () => ipcRenderer.invoke('shell:settings'),
  onState: (listener) => {
    if (stateListeners.size === 0) say('feed:listen', undefined)
    else if (lastState !== undefined) listener(lastState)
    stateListeners.add(listener)
    return () => stateListeners.delete(listener)
  },
  subscribe: (pattern, listener) => {
    const id = ++lastId
    documentListeners.set(id, listener)
    say('feed:subscribe', { id, pattern })
    return () => {
      if (documentListeners.delete(id)) say('feed:unsubscribe', { id })
    }
  },
  report: (painted) => say('feed:report', painted),
  heartbeat: () => say('shell:heartbeat', undefined),
  reload: () => say('shell:reload', undefined),
}
contextBridge.exposeInMainWorld('tribune', bridge)
onCornerHeld(window, () => say('shell:corner', undefined))
