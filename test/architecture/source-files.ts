import { readdirSync, readFileSync, statSync } from 'node:fs'

export type SourceFile = { path: string; text: string }

const ROOT = new URL('../../', import.meta.url)
const FOLDERS = ['api', 'bench', 'cli', 'demo', 'domain', 'server', 'test', 'web']

/** Every source file of the repository; paths begin at its root. */
export function sourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) => filesBelow(folder))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, ROOT), 'utf8') }))
}

function filesBelow(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT)).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(new URL(path, ROOT)).isDirectory() ? filesBelow(path) : [path]
  })
}

/** What only tests run may import what it likes. */
export function isForTests(path: string): boolean {
  return /^(test|bench)\//.test(path) || path.endsWith('.test.ts')
}

/** The text without its comments, so that a word in a sentence is no violation. */
export function codeOf({ text }: SourceFile): string {
  return text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
}
