import { ipcMain, type WebContents } from 'electron/main'
import type { Answers, News, Notice, Notices, Question, Questions } from '../../protocol/ipc.ts'
import { noticeSchemas, questionSchemas } from '../../protocol/ipc-schemas.ts'
import { guard } from './ipc-guard.ts'
import type { Log } from '../log.ts'

/**
 * Answers a question of a page. A sender that is no page of ours, or a content that does not fit, gets a refusal in one
 * sentence, and the log has it.
 */
export function answer<C extends Question>(
  channel: C,
  log: Log,
  reply: (sender: WebContents, content: Questions[C]) => Answers[C] | Promise<Answers[C]>,
): void {
  ipcMain.handle(channel, (event, content: unknown) => {
    const read = guard<Questions[C]>(channel, event.senderFrame, content, questionSchemas[channel])
    if (read.ok) return reply(event.sender, read.value)
    log.warn(read.reason)
    throw new Error(read.reason)
  })
}

/** Hears a notice of a page under the same guard; one that is refused, or fails, costs nothing but itself. */
export function hear<C extends Notice>(
  channel: C,
  log: Log,
  take: (sender: WebContents, content: Notices[C]) => void,
): void {
  ipcMain.on(channel, (event, content: unknown) => {
    try {
      const read = guard<Notices[C]>(channel, event.senderFrame, content, noticeSchemas[channel])
      if (read.ok) take(event.sender, read.value)
      else log.warn(read.reason)
    } catch (error) {
      // What one page said must not take the other screens of this machine with it.
      log.error(`${channel} failed`, { error: error instanceof Error ? error.stack : String(error) })
    }
  })
}

/** Tells a page something, if it is still there. */
export function tell<C extends keyof News>(contents: WebContents, channel: C, content: News[C]): void {
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(channel, content)
}
