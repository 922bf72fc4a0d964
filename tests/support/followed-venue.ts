import type { Now } from '../../protocol/documents.ts'
import { follow, START_FOLLOWING, type Audience, type FollowState } from '../../renderer/screen/follow.ts'

type Unit = Now['units'][string]

export const FINAL = 'ATHM100M--------------FNL-000100--'
export const HEAT = 'ATHW200M--------------HEAT000100--'
export const JUMP = 'ATHMLJ----------------FNL-000100--'

/** A venue whose hub clock, units and documents at hand are set by the test. */
export class Venue {
  now = 1_000_000
  state: FollowState = START_FOLLOWING
  units: Record<string, Unit & { readonly location: string }> = {}
  documents = new Map<string, { status?: string; receivedAt: number }>()
  schedules: string[] = []
  audience: Audience | undefined

  /** A change in the feed: the unit's moment, and its document at hand. */
  say(rsc: string, moment: Unit['moment'], status: string, more: Partial<Unit> & { location?: string } = {}): void {
    const location = more.location ?? this.units[rsc]?.location ?? 'TRACK'
    this.units[rsc] = { sortOrder: 1, moment, changedAt: this.now, status, ...more, location }
    this.documents.set(`unit/${rsc}`, { status, receivedAt: this.now })
  }
  look(): string | undefined {
    const locations = new Map<string, Record<string, Unit>>()
    for (const [rsc, unit] of Object.entries(this.units))
      locations.set(unit.location, { ...locations.get(unit.location), [rsc]: unit })
    this.state = follow(this.state, {
      now: this.now,
      locations: [...locations].map(([location, units]) => ({ location, units })),
      schedules: this.schedules,
      held: (key) => this.documents.get(key),
      audience: this.audience,
    })
    return this.state.shown?.key
  }
  /** Time goes by in steps of a second, with a look at each. @returns what stood at the end. */
  pass(ms: number): string | undefined {
    let key: string | undefined
    for (let left = ms; left > 0; left -= 1000) {
      this.now += Math.min(1000, left)
      key = this.look()
    }
    return key
  }
}
