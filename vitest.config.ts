import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{protocol,sports,hub,renderer,electron,build,tests,recordings}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'dist/**', 'tests/e2e/**'],
    environment: 'node',
    // A machine that does ten other things at once is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    css: false,
    // One worker fewer than cores is what it takes by itself: half of a small machine would stand still.
    maxWorkers: '100%',
  },
})
