import { prefixPatternsOf } from '../../protocol/pattern.ts'

/** All members that subscribe to the same patterns (SPEC SU3). */
export interface Group<Member> {
  readonly id: string
  readonly patterns: readonly string[]
  readonly members: Set<Member>
}

/** Groups of equal subscriptions, found by their patterns: the cost of a commit follows who it concerns, not who is there. */
export class SubscriptionGroups<Member> {
  #groups = new Map<string, Group<Member>>()
  #byPattern = new Map<string, Set<Group<Member>>>()

  /** @returns the group of these patterns, in whatever order they are, with the new member in it. */
  join(member: Member, patterns: Iterable<string>): Group<Member> {
    const sorted = Array.from(new Set(patterns)).toSorted()
    const id = JSON.stringify(sorted)
    let group = this.#groups.get(id)
    if (group === undefined) {
      group = { id, patterns: sorted, members: new Set() }
      this.#groups.set(id, group)
      for (const pattern of sorted) {
        const groups = this.#byPattern.get(pattern) ?? new Set()
        this.#byPattern.set(pattern, groups.add(group))
      }
    }
    group.members.add(member)
    return group
  }

  leave(member: Member, group: Group<Member>): void {
    group.members.delete(member)
    if (group.members.size > 0) return
    this.#groups.delete(group.id)
    for (const pattern of group.patterns) {
      const groups = this.#byPattern.get(pattern)
      groups?.delete(group)
      if (groups?.size === 0) this.#byPattern.delete(pattern)
    }
  }

  all(): Iterable<Group<Member>> {
    return this.#groups.values()
  }

  size(): number {
    return this.#groups.size
  }

  /** For each group that is concerned: the positions of its keys in `keys`, ascending. */
  concerned(keys: readonly string[]): Map<Group<Member>, number[]> {
    const found = new Map<Group<Member>, number[]>()
    for (const [position, key] of keys.entries()) {
      this.#note(found, key, position)
      for (const pattern of prefixPatternsOf(key)) this.#note(found, pattern, position)
    }
    return found
  }

  #note(found: Map<Group<Member>, number[]>, pattern: string, position: number): void {
    for (const group of this.#byPattern.get(pattern) ?? []) {
      const positions = found.get(group)
      if (positions === undefined) found.set(group, [position])
      else if (positions.at(-1) !== position) positions.push(position)
    }
  }
}
