import type { Time } from '../time.ts'
import { Attempts } from './attempts.ts'
import type { SessionBadge } from './badge-rows.ts'
import type { Badges } from './badges.ts'
import type { RefusedSignIn, SignIn, SignIns } from './sign-ins.ts'

/** Signs in who shows a badge to a reader. Unknown codes slow the place down from where they come. */
export class BadgeSignIn {
  readonly #badges: Badges
  readonly #signIns: SignIns
  readonly #time: Time
  readonly #attempts = new Attempts()

  constructor(badges: Badges, signIns: SignIns, time: Time) {
    this.#badges = badges
    this.#signIns = signIns
    this.#time = time
  }

  /** @param from the address it came from. */
  async show(code: string, from: string, agent?: string): Promise<SignIn> {
    const found = this.look(code, from)
    return found.kind === 'refused' ? found : this.#signIns.beginBadge(found.badge, { from, agent })
  }

  /** Whose badge it is, without a sign-in. */
  look(code: string, from: string): { readonly kind: 'found'; readonly badge: SessionBadge } | RefusedSignIn {
    const now = this.#time.monotonic()
    const waitMs = this.#attempts.wait(from, now)
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000)
      return { kind: 'refused', reason: `Too many unknown badges: wait ${seconds} seconds.`, waitMs }
    }
    const badge = this.#badges.find(code)
    if (badge === undefined) {
      this.#attempts.wrong(from, now)
      return { kind: 'refused', reason: 'This badge is not on the list.', waitMs: 0 }
    }
    this.#attempts.right(from)
    return { kind: 'found', badge }
  }
}
