import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { parseValue } from '../../protocol/parse.ts'
import { pause } from '../time.ts'
import { SILENT_AFTER_MS } from './health.ts'
import { InFlight } from './in-flight.ts'
import { inOrder, readRecording, type RecordedFile } from './recording.ts'
import type { Source, SourceHost } from './source.ts'

export interface ReplaySetting {
  readonly kind: 'replay'
  readonly folder: string
  /** Recorded seconds per second. */
  readonly speed: number | 'max'
  /** Recorded seconds to which a longer silence is shortened, before `speed` counts. */
  readonly gap?: number | undefined
  /** Begin again at the end, each round in a new epoch on an empty store. */
  readonly loop: boolean
  readonly silentAfter?: number | undefined
}

/** What stands at the end of a round is left on the screens for so long before the next one empties them, ms. */
const ROUND_PAUSE_MS = 20_000

/** Files read before their turn, for the speed of max. */
const READ_AHEAD = 8

const POSITION = 'position'
const positionSchema = z.object({ at: z.number(), name: z.string() })

/** A recording, sent again in its own rhythm or faster. */
export class Replay implements Source {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly silentAfter: number
  readonly pace: number
  private readonly setting: ReplaySetting

  constructor(id: string, setting: ReplaySetting) {
    this.id = id
    this.name = `replay of ${path.basename(path.resolve(setting.folder))}`
    this.place = `replay:${path.resolve(setting.folder)}`
    this.silentAfter = setting.silentAfter ?? SILENT_AFTER_MS
    this.pace = setting.speed === 'max' ? 1 : setting.speed
    this.setting = setting
  }

  async run(host: SourceHost): Promise<void> {
    const { loop, folder } = this.setting
    const files = await readRecording(folder)
    if (files.length === 0) {
      host.failed(`the folder ${folder} holds no *.xml`)
      return
    }
    let left = loop ? files : this.remaining(files, host)
    while (left.length > 0 && !host.signal.aborted) {
      host.up()
      await this.round(left, host, loop)
      if (!loop) left = []
      else await pause(host.time, ROUND_PAUSE_MS / this.pace, host.signal)
    }
    if (!host.signal.aborted) host.done()
  }

  private remaining(files: readonly RecordedFile[], host: SourceHost): readonly RecordedFile[] {
    const mark = host.mark(POSITION)
    if (mark === undefined) return files
    const position = parseValue('The position of a replay', mark, positionSchema)
    return position.ok ? files.filter((file) => inOrder(file, position.value) > 0) : files
  }

  private async round(files: readonly RecordedFile[], host: SourceHost, anew: boolean): Promise<void> {
    const { time, signal } = host
    const inFlight = new InFlight()
    const ahead = this.reading(files)
    let due = time.monotonic()
    let before: RecordedFile | undefined
    for (const [index, file] of files.entries()) {
      due += this.wait(before, file)
      const bytes = await ahead()
      if (due > time.monotonic()) await pause(time, due - time.monotonic(), signal)
      else due = time.monotonic()
      if (signal.aborted || !bytes) break
      if (anew && index === 0) host.restart()
      const { at, name } = file
      await inFlight.add(host.take(bytes, { key: POSITION, value: { at, name } }).durable)
      before = file
    }
    await inFlight.settle()
  }

  /** Reads files in order, some of them before they are asked for. @returns the next one at each call. */
  private reading(files: readonly RecordedFile[]): () => Promise<Uint8Array> | undefined {
    const left = files.values()
    const coming: Promise<Uint8Array>[] = []
    return () => {
      while (coming.length <= READ_AHEAD) {
        const { value: file } = left.next()
        if (!file) break
        const bytes = readFile(path.join(this.setting.folder, file.name))
        // One that cannot be read is told when its turn comes.
        bytes.catch(() => undefined)
        coming.push(bytes)
      }
      return coming.shift()
    }
  }

  /** Milliseconds between two messages. */
  private wait(before: RecordedFile | undefined, file: RecordedFile): number {
    const { speed, gap } = this.setting
    if (speed === 'max' || !before || before.at < 0) return 0
    const silence = file.at - before.at
    return Math.min(silence, gap === undefined ? Infinity : gap * 1000) / speed
  }
}
