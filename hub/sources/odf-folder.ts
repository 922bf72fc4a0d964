import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { errorCode, errorText } from '../start-error.ts'
import { pause } from '../time.ts'
import { FolderVisit } from './folder-visit.ts'
import { SILENT_AFTER_MS } from './health.ts'
import type { Source, SourceHost } from './source.ts'

export interface FolderSetting {
  readonly kind: 'odf-folder'
  readonly folder: string
  readonly silentAfter?: number | undefined
}

/** How often the folder is looked at all the same: watchers say nothing when a mount goes away. */
const LOOK_MS = 5_000

/** A folder into which another system drops one message per file. */
export class OdfFolder implements Source {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly silentAfter: number
  private readonly folder: string

  constructor(id: string, setting: FolderSetting) {
    this.folder = path.resolve(setting.folder)
    this.id = id
    this.name = `folder ${path.basename(this.folder)}`
    this.place = `odf-folder:${this.folder}`
    this.silentAfter = setting.silentAfter ?? SILENT_AFTER_MS
  }

  async run(host: SourceHost): Promise<void> {
    while (!host.signal.aborted) {
      const fault = await unreadable(this.folder)
      if (fault === undefined) {
        host.up()
        await this.follow(host)
      } else {
        host.failed(`the folder ${this.folder} cannot be read: ${fault}`)
      }
      await pause(host.time, LOOK_MS, host.signal)
    }
  }

  /** Takes what is there and what comes, until the folder goes away or the source shall stop. */
  private async follow(host: SourceHost): Promise<void> {
    const visit = new FolderVisit(this.folder, host)
    const over = AbortSignal.any([host.signal, visit.ended])
    try {
      let fault: string | undefined
      while (!over.aborted && fault === undefined) {
        await pause(host.time, LOOK_MS, over)
        fault = await unreadable(this.folder)
        if (fault === undefined && !over.aborted) visit.look()
      }
      if (fault !== undefined) host.failed(`the folder ${this.folder} cannot be read: ${fault}`)
    } finally {
      await visit.close()
    }
  }
}

/** @returns why a folder cannot be listed; undefined where it can. */
export async function unreadable(folder: string): Promise<string | undefined> {
  try {
    await readdir(folder)
    return undefined
  } catch (error) {
    switch (errorCode(error)) {
      case 'ENOENT':
        return 'there is no such folder'
      case 'ENOTDIR':
        return 'it is not a folder'
      case 'EACCES':
        return 'permission is denied'
      default:
        return errorText(error)
    }
  }
}
