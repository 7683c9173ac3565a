import { defineConfig } from 'vitest/config'

const WITH_WEB_APP = ['test/browser/**/*.test.ts', 'test/processes/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'tocsin',
          include: ['{domain,api,server,cli,test,web}/**/*.test.ts'],
          exclude: WITH_WEB_APP,
          globalSetup: ['test/world/postgres.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'web app',
          // A browser, a server and a database share two cores here.
          testTimeout: 180_000,
          include: WITH_WEB_APP,
          globalSetup: ['test/world/postgres.ts', 'test/world/shipped-chromium.ts', 'test/world/web-app.ts'],
        },
      },
    ],
  },
})
