import { defineConfig } from '@playwright/test'
import { findBrowser } from './build/find-browser.mjs'

const found = await findBrowser()
if ('missing' in found) throw new Error(`No browser for the end-to-end tests: ${found.missing}.`)
/** As root there is no user namespace to build the sandbox with. */
const isRoot = process.getuid?.() === 0

/** The browser tests: a built hub, a real Chromium. The shell has tests and a configuration of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  globalSetup: './tests/e2e/harness/build-first.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  // Once more, and named in the summary: a busy machine is no reason to turn a change away, nor to keep quiet about it.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  snapshotPathTemplate: 'tests/e2e/visual-snapshots/{arg}{ext}',
  expect: {
    timeout: 15_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.004, threshold: 0.25, animations: 'disabled', scale: 'device' },
  },
  use: {
    browserName: 'chromium',
    viewport: { width: 1920, height: 1080 },
    colorScheme: 'dark',
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: found.path,
      args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
      chromiumSandbox: !isRoot,
    },
  },
  projects: [{ name: 'browser' }],
})
