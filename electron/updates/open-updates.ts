import { app } from 'electron/main'
import type { Feed } from '../../protocol/feed.ts'
import type { Lifetime } from '../lifetime.ts'
import type { Log } from '../log.ts'
import { UpdateKeeper } from './keep-updates.ts'
import { Slots, startedBy } from './slots.ts'
import { NO_UPDATES, type UpdateSetting } from './update-setting.ts'

/** New versions of this machine, from now on: brought, tried in a quiet moment, and gone back from. */
export function openUpdates<Screen>(of: {
  readonly setting: UpdateSetting | undefined
  readonly feed: Pick<Feed, 'subscribe' | 'state'>
  readonly windows: readonly Screen[]
  readonly names: () => readonly string[]
  readonly isQuiet: () => boolean
  readonly hubs: readonly string[]
  readonly lifetime: Lifetime
  readonly log: Log
}): UpdateKeeper<Screen> {
  const { setting = NO_UPDATES, lifetime, log, ...more } = of
  const by = startedBy(process.env)
  const own = app.getVersion()
  const slots = by === undefined ? undefined : new Slots(by, own, (sentence) => log.warn(sentence))
  return new UpdateKeeper({
    ...more,
    slots,
    own,
    key: setting.key,
    provenAfter: setting.provenAfter * 1000,
    arch: process.arch === 'arm64' ? 'arm64' : 'x64',
    relaunch: (why) => lifetime.relaunch(why, 'planned'),
    log,
    now: () => performance.now(),
    random: Math.random,
  })
}
