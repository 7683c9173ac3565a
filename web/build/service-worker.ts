import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const entry = fileURLToPath(new URL('../service-worker/service-worker.ts', import.meta.url))

/** One file of its own, under the name where browsers look for a newer one: not all of them let a service worker import. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          write: false,
          target: ['chrome125', 'firefox128', 'safari18'],
          rollupOptions: { input: entry, output: { format: 'iife' } },
        },
      })
      const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
      const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk')
      if (chunk?.type !== 'chunk') throw new Error('the service worker was not built')
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: chunk.code })
    },
  }
}
