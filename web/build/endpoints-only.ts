import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const API = fileURLToPath(new URL('../../api/', import.meta.url))

/**
 * A browser needs of the contract only where to send what: the schemas were checked with the types, and are the
 * server's to apply. So modules of `api/` are loaded here, and what stands in the bundle is method and path.
 */
export function endpointsOnly(): Plugin {
  return {
    name: 'endpoints-only',
    enforce: 'pre',
    async load(id) {
      const [file = ''] = id.split('?')
      if (!file.startsWith(API)) return null
      this.addWatchFile(file)
      const exported: Record<string, unknown> = await import(pathToFileURL(file).href)
      const values = Object.entries(exported)
      if (values.some(([, value]) => typeof value === 'function')) return null
      return values.map(([name, value]) => `export const ${name} = ${forBrowser(value)}`).join('\n')
    },
  }
}

function forBrowser(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) => {
      if (isSchema(part)) return undefined
      return isEndpoint(part) ? { method: part.method, path: part.path } : part
    }) ?? 'undefined'
  )
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '_zod' in value
}

function isEndpoint(value: unknown): value is { method: string; path: string } {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'action' in value
  )
}
