import { describe, expect, it } from 'vitest'
import { InsideHubKeeper, waitBeforeStart, type HubMachine } from './inside-hub.ts'
import type { Log } from '../log.ts'

function rig() {
  const said: string[] = []
  const log: Log = {
    info: (text) => said.push(text),
    warn: (text) => said.push(text),
    error: (text, facts) => said.push(`${text} ${JSON.stringify(facts)}`),
    last: () => {},
  }
  const world = { now: 0, started: 0, stopped: 0, wait: -1 }
  let heard: Parameters<HubMachine['start']>[0] | undefined
  let due: (() => void) | undefined
  const keeper = new InsideHubKeeper(
    {
      start: (ears) => {
        world.started += 1
        heard = ears
        return { stop: () => (world.stopped += 1) }
      },
      now: () => world.now,
      after: (ms, work) => {
        world.wait = ms
        due = work
        return () => (due = undefined)
      },
    },
    log,
  )
  const exit = (code: number) => heard?.exit(code)
  const pass = () => {
    const work = due
    due = undefined
    work?.()
  }
  return { keeper, world, said, exit, pass, say: (line: string) => heard?.line(line) }
}

describe('the hub inside the shell', () => {
  it('is started again whenever it ends, sooner after it was well', () => {
    const { keeper, world, exit, pass } = rig()
    keeper.start()
    const waits: number[] = []
    for (let i = 0; i < 6; i++) {
      exit(1)
      waits.push(world.wait)
      pass()
    }
    expect(waits).toEqual([500, 2_000, 5_000, 15_000, 30_000, 30_000])
    world.now += 60_000
    exit(0)
    expect(world.wait).toBe(waitBeforeStart(0))
    pass()
    expect(world.started).toBe(8)
  })

  it('what it says stands in the shell’s log, its end with its code', () => {
    const { keeper, said, exit, say } = rig()
    keeper.start()
    say('listening http://127.0.0.1:8787')
    exit(7)
    expect(said[0]).toBe('hub: listening http://127.0.0.1:8787')
    expect(said[1]).toContain('"code":7')
  })

  it('goes with the shell, and is waited for', async () => {
    const { keeper, world, exit } = rig()
    keeper.start()
    const gone = keeper.stop()
    expect(world.stopped).toBe(1)
    exit(0)
    await gone
    expect(world.wait).toBe(-1)
  })

  it('one that waits for its next start is not started any more', async () => {
    const { keeper, world, exit, pass } = rig()
    keeper.start()
    exit(1)
    await keeper.stop()
    pass()
    expect(world.started).toBe(1)
  })
})
