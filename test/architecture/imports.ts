import { posix } from 'node:path'
import type { SourceFile } from './source-files.ts'

/** `to` is a path from the root of the repository, or the name of a package. */
export type Import = { to: string; isPackage: boolean; typeOnly: boolean; names: string[] }

const STATIC =
  /^(?:import|export)\s+(type\s+)?(\*(?:\s+as\s+\w+)?|[\w$]*,?\s*(?:\{[^}]*\})?)\s*from\s*['"]([^'"]+)['"]/gm
const BARE = /^import\s+['"]([^'"]+)['"]/gm
const DYNAMIC = /(?<![.\w])import\(\s*([^)]*)\)/g

/** The imports of a file as they are written: static ones, type imports, re-exports and `import(…)`. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const stated = [...text.matchAll(STATIC)].map(([, type, names = '', to = '']) => ({
    ...resolved(path, to),
    typeOnly: type !== undefined || everyNameIsType(names),
    names: namesIn(names),
  }))
  const bare = [...text.matchAll(BARE)].map(([, to = '']) => plain(path, to))
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, given = '']) => plain(path, literalOf(given)))
  return [...stated, ...bare, ...dynamic]
}

function plain(path: string, to: string): Import {
  return { ...resolved(path, to), typeOnly: false, names: [] }
}

/** What is imported under a name that only the run knows cannot be judged, so it stands for itself. */
function literalOf(given: string): string {
  return /^['"]([^'"]+)['"]$/.exec(given.trim())?.[1] ?? `(${given.trim()})`
}

function resolved(path: string, to: string): Pick<Import, 'to' | 'isPackage'> {
  if (!to.startsWith('.')) return { to, isPackage: true }
  return { to: posix.join(posix.dirname(path), to), isPackage: false }
}

function namesIn(text: string): string[] {
  return (/\{([^}]*)\}/.exec(text)?.[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function everyNameIsType(text: string): boolean {
  const names = namesIn(text)
  return /^\s*\{/.test(text) && names.length > 0 && names.every((name) => name.startsWith('type '))
}
