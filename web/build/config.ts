import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { compressed } from './compressed.ts'
import { endpointsOnly } from './endpoints-only.ts'
import { serviceWorker } from './service-worker.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

export const config: InlineConfig = {
  configFile: false,
  root,
  plugins: [endpointsOnly(), react(), serviceWorker(), compressed()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/', import.meta.url)),
    // Older targets make Vite rewrite light-dark(), and colours vanish.
    cssTarget: ['chrome125', 'firefox128', 'safari18'],
    target: ['chrome125', 'firefox128', 'safari18'],
    manifest: 'manifest-of-build.json',
    // Beyond what a policy for scripts allows: every file is its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080' } } },
}
