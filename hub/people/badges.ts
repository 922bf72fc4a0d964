import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { parseJson } from '../../protocol/parse.ts'
import { done, refused, type Actor } from '../desk/decision.ts'
import type { Answer, Desk } from '../desk/desk.ts'
import { readRow } from '../desk/desk-rows.ts'
import { AREAS, diskKey, type Disk, type DiskOp } from '../store/disk.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'
import { BADGE_LIST, badgeListSchema, badgeSchema, type BadgeList, type SessionBadge } from './badge-rows.ts'
import { changedSessions, sessionsOfBadge } from './badge-sessions.ts'
import { BadgeListFault, readBadges } from './read-badges.ts'

/** Badges that are written in one batch. */
const AT_A_TIME = 1000
/** Badges that are read in one go; between them screens have their turn. */
const AT_ONCE = 100
/** Row of the desk with the key of the hashes. */
const HASH_KEY = 'badge-key'

const IMPORT: { readonly do: string; readonly badges?: number; readonly name?: string } = { do: 'import badges' }
const BUSY = 'The list is being changed just now.'
/** So many lines that do not fit are told at once. */
const MOST_FAULTS = 10
const LOOKED_AT = 5000

export interface BadgesParts {
  readonly store: HubStore
  readonly desk: Desk
  readonly time: Time
}

/**
 * The accreditation list: who has a badge. It may be half a million, so it is not held in memory: each badge lies on the disk under a
 * hash of its code. The codes themselves are nowhere; the hash has a key of this hub, since codes are short enough to be tried.
 */
export class Badges {
  readonly #disk: Disk
  readonly #parts: BadgesParts
  readonly #hashKey: Buffer
  #busy = false

  private constructor(disk: Disk, parts: BadgesParts, hashKey: string) {
    this.#disk = disk
    this.#parts = parts
    this.#hashKey = Buffer.from(hashKey, 'base64url')
  }

  static async open(disk: Disk, parts: BadgesParts): Promise<Badges> {
    const held = parts.store.desk.get(HASH_KEY)
    const key = typeof held === 'string' ? held : randomBytes(32).toString('base64url')
    if (held === undefined) parts.store.desk.put(HASH_KEY, key)
    const badges = new Badges(disk, parts, key)
    await badges.#dropOthers()
    return badges
  }

  /** The list that stands. */
  get list(): BadgeList | undefined {
    const row = this.#parts.store.desk.get(BADGE_LIST)
    return row === undefined ? undefined : readRow(BADGE_LIST, row, badgeListSchema)
  }

  /** Whose code it is; undefined where it is on no badge of the list. One read of the disk. */
  find(code: string): SessionBadge | undefined {
    const { list } = this
    return list === undefined ? undefined : this.#read(list.generation, this.#hash(code.trim()))
  }

  /**
   * Puts another list in the place of the one that stands, all of it or nothing. Sign-ins by badges that are not on it any more end,
   * others get the rights it says. Done and refused stand in the audit.
   * @param source CSV, see `readBadges`.
   */
  async replace(source: AsyncIterable<Uint8Array>, actor: Actor, from: string): Promise<Answer> {
    if (this.#busy) return this.#refuse(409, BUSY, actor, from)
    this.#busy = true
    const generation = randomUUID()
    try {
      const badges = await this.#write(generation, source)
      const sessions = changedSessions(this.#parts.store.desk, generation, (hash) => this.#read(generation, hash))
      const row: BadgeList = { generation, badges, importedAt: this.#parts.time.wall(), importedBy: actor.name }
      const answer = this.#commit(actor, from, { ...IMPORT, badges }, () =>
        done([[BADGE_LIST, row], ...sessions], { badges }),
      )
      await this.#parts.store.durable()
      return answer
    } catch (error) {
      if (error instanceof BadgeListFault) return await this.#refuse(400, error.message, actor, from)
      throw error
    } finally {
      await this.#dropOthers()
      this.#busy = false
    }
  }

  /** Takes one badge off the list, and ends the sign-ins that were made with it. */
  async remove(code: string, actor: Actor, from: string): Promise<Answer> {
    const { list } = this
    const badge = this.find(code)
    const asked: typeof IMPORT = { do: 'remove badge', ...(badge && { name: badge.name }) }
    if (this.#busy) return this.#refuse(409, BUSY, actor, from, asked)
    if (list === undefined || badge === undefined)
      return this.#refuse(404, 'This badge is not on the list.', actor, from, asked)
    this.#busy = true
    try {
      // First of all it opens no more; where the power fails in between, the count is one too high.
      await this.#disk.write([{ type: 'del', key: diskKey(AREAS.badges, `${list.generation}/${badge.hash}`) }])
      const badges = list.badges - 1
      const ended = sessionsOfBadge(this.#parts.store.desk, badge.hash).map((key) => [key, undefined] as const)
      const answer = this.#commit(actor, from, asked, () =>
        done([[BADGE_LIST, { ...list, badges }], ...ended], { badges }),
      )
      await this.#parts.store.durable()
      return answer
    } finally {
      this.#busy = false
    }
  }

  /** Notes in the audit that somebody might not do it, or why it was not done. */
  async #refuse(
    status: 400 | 404 | 409,
    reason: string,
    actor: Actor,
    from: string,
    command = IMPORT,
  ): Promise<Answer> {
    const answer = this.#commit(actor, from, command, () => refused(status, reason))
    await this.#parts.store.durable()
    return answer
  }

  #commit(actor: Actor, from: string, command: typeof IMPORT, decision: Parameters<Desk['commit']>[0]): Answer {
    const { desk, time } = this.#parts
    const entry = { at: time.wall(), id: randomUUID(), actor, from, command }
    return desk.commit(decision, actor, (row) => desk.audit.add(entry, row))
  }

  /** @returns how many there are. @throws BadgeListFault */
  async #write(generation: string, source: AsyncIterable<Uint8Array>): Promise<number> {
    const isZone = (id: string) => this.#parts.store.desk.get(`zone/${id}`) !== undefined
    const seen = new Set<number>()
    let ops: DiskOp[] = []
    let count = 0
    const faults: string[] = []
    let after = 0
    for await (const read of readBadges(source, isZone)) {
      if ('fault' in read) faults.push(read.fault)
      if (faults.length > 0) {
        // It is not taken any more: what comes is looked at for a while only to tell of more than one line.
        after += 1
        if (after % AT_ONCE === 0) await setImmediate()
        if (faults.length >= MOST_FAULTS || after >= LOOKED_AT) break
      }
      if ('fault' in read || faults.length > 0) continue
      const { line, code, badge } = read
      const hash = this.#hash(code)
      // 48 bits of each are remembered; where they meet, the whole is looked for on the disk.
      const short = Number.parseInt(hash.slice(0, 12), 16)
      if (seen.has(short)) {
        await this.#disk.write(ops.splice(0))
        if (this.#disk.bytesNow(AREAS.badges, `${generation}/${hash}`) !== undefined)
          throw new BadgeListFault(`Line ${line}: the code stands on an earlier line, too.`)
      }
      seen.add(short)
      const value = Buffer.from(JSON.stringify(badge))
      ops.push({ type: 'put', key: diskKey(AREAS.badges, `${generation}/${hash}`), value })
      count += 1
      if (count % AT_ONCE === 0) await setImmediate()
      if (ops.length < AT_A_TIME) continue
      await this.#disk.write(ops)
      ops = []
    }
    await this.#disk.write(ops)
    if (faults.length > 0) throw new BadgeListFault(faults.join(' '))
    return count
  }

  #read(generation: string, hash: string): SessionBadge | undefined {
    const bytes = this.#disk.bytesNow(AREAS.badges, `${generation}/${hash}`)
    if (bytes === undefined) return undefined
    const read = parseJson('a badge on the disk', new TextDecoder().decode(bytes), badgeSchema)
    if (!read.ok) throw new Error(read.reason)
    return { ...read.value, generation, hash }
  }

  /** Lists that do not stand: the one before, or one that was broken off. */
  #dropOthers(): Promise<void> {
    return this.#disk.removeBut(AREAS.badges, `${this.list?.generation ?? 'none'}/`)
  }

  #hash(code: string): string {
    return createHmac('sha256', this.#hashKey).update(code).digest('hex')
  }
}
