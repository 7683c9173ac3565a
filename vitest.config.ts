import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{domain,api,server,cli,test}/**/*.test.ts'],
    globalSetup: ['test/world/postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
