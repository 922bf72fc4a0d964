import { defineConfig } from '@playwright/test'

/**
 * The tests of the real shell: the built bundles in a real Electron with its real sandbox. `node build/test.mjs --only shell`
 * prepares what they need (a display, an ordinary user) and says so where it cannot.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/shell',
  // Most of a shell test is waiting: for a hang to be seen, a back-off, a restart. Each worker has a display of its own.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 90_000,
  // As in the browser tests: once more, and named in the summary.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../../test-results/shell.json' }]],
  expect: { timeout: 15_000 },
})
