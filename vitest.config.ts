import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{protocol,sports,hub,renderer,electron,build,tests,recordings}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'dist/**', 'tests/e2e/**'],
    environment: 'node',
    css: false,
  },
})
