import { describe, expect, it, vi } from 'vitest'
import type { Versioned } from '../../../protocol/documents.ts'
import type { ShellBridge } from '../../../protocol/ipc.ts'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { ShellFeed } from './shell-feed.ts'

const race: Versioned = { key: 'unit/A', version: 2, epoch: 'e', value: { family: 'lanes' }, receivedAt: 0 }
const painted = { key: 'unit/A', version: 2, paintedAt: 0 }

describe('The feed of a screen in the shell', () => {
  it('says which document a picture shows, as long as the page asks for it, and holds none after that', () => {
    let hear: Parameters<ShellBridge['subscribe']>[1] = () => {}
    const report = vi.fn<ShellBridge['report']>()
    const bridge: ShellBridge = {
      onState: () => () => {},
      subscribe: (_pattern: string, listener: typeof hear) => {
        hear = listener
        return () => {}
      },
      report,
      settings: () => Promise.resolve({ screen: 'north-4', rotation: 0 }),
      heartbeat: () => {},
      reload: () => {},
    }
    const shown: string[] = []
    const feed = new ShellFeed(bridge, new FakeClock(), ({ key }) => shown.push(key))
    const stop = feed.subscribe('unit/*', () => {})
    hear(race, race.key)
    feed.report({ ...painted, fault: 'the board threw' })
    expect(shown, 'what stands in its place is no picture of it').toEqual([])
    feed.report(painted)
    expect(shown).toEqual(['unit/A'])
    stop()
    feed.report(painted)
    expect(shown).toEqual(['unit/A'])
    expect(report).toHaveBeenCalledTimes(3)
  })
})
