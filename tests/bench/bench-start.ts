import path from 'node:path'
import { FileCache } from '../../electron/feed/cache.ts'
import { VirtualDisplay } from '../e2e-shell/harness/virtual-display.ts'
import { bareWindow, ElectronRun, folderFor, given, own } from './electron-run.ts'
import { median, print, quantile } from './figure.ts'
import { sampleUnit } from './sample-unit.ts'

const ROUNDS = 12
const WARM_UP = 2

/**
 * From the start of the process until the cached picture stands, without any hub, against an Electron window that paints a static
 * page; in turns, in one run.
 */
export async function benchStart(): Promise<void> {
  const display = await VirtualDisplay.start('1920x1080', folderFor('display'))
  const home = folderFor('home-start')
  const data = path.join(home, 'data')
  const unit = sampleUnit()
  const said = (sentence: string) => process.stderr.write(`${sentence}\n`)
  const cache = new FileCache(path.join(data, 'feed'), { info: said, warn: said, error: said, last: said })
  await cache.save({ epoch: unit.epoch, savedAt: unit.receivedAt, put: [unit], remove: [] })
  own(home)
  const bare = bareWindow()
  const times = { ours: [] as number[], bare: [] as number[] }
  try {
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const runs = {
        ours: () =>
          new ElectronRun(given('TRIBUNE_TEST_APP'), data, display.name, {
            TRIBUNE_HUB: 'http://127.0.0.1:9',
            TRIBUNE_SCREEN: 'north-4',
            TRIBUNE_SHOW: unit.key,
          }),
        bare: () => new ElectronRun(bare, path.join(home, 'bare'), display.name),
      }
      for (const name of ['ours', 'bare'] as const) {
        const run = runs[name]()
        const took = await run.stands
        await run.end()
        if (round >= WARM_UP) times[name].push(took)
      }
    }
  } finally {
    await display.stop()
  }
  print({
    name: 'start',
    ours: median(times.ours),
    baseline: median(times.bare),
    unit: 'ms from the start of the process until the cached picture has been painted, median',
    aim: 1.25,
    against: 'a bare Electron window that paints a static page, in turns with ours',
    detail: {
      rounds: ROUNDS,
      p90: Math.round(quantile(times.ours, 0.9)),
      baselineP90: Math.round(quantile(times.bare, 0.9)),
    },
  })
}
