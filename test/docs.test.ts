import { existsSync } from 'node:fs'
import { glob, readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { flow } from './architecture/arrows.ts'
import { openapiPage } from '../server/print-openapi.ts'
import { settingsPage } from '../server/print-settings.ts'

const ROOT = new URL('../', import.meta.url)
const committed = (path: string) => readFile(new URL(`../docs/${path}`, import.meta.url), 'utf8')

test('docs/operations/settings.md says what the settings are (else: npm run settings)', async () => {
  expect(await committed('operations/settings.md')).toBe(settingsPage())
})

test('docs/openapi.json says what is served (else: npm run openapi)', async () => {
  const [written, served]: unknown[] = [await committed('openapi.json'), await openapiPage()].map((text) =>
    JSON.parse(text),
  )
  expect(written).toEqual(served)
})

test('ARCHITECTURE.md shows the flow of features as the test holds it, in at most 200 lines', async () => {
  const text = await readFile(new URL('ARCHITECTURE.md', ROOT), 'utf8')
  expect(text).toContain(`\`${flow.join(', ')}\``)
  expect(text.split('\n').length).toBeLessThanOrEqual(200)
})

test('no two decisions have the same number', async () => {
  const names = await readdir(new URL('docs/decisions/', ROOT))
  const numbers = names.map((name) => name.slice(0, 4))
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
  expect(numbers.length).toBeGreaterThan(20)
})

/** Links of a document that lead to no file; those to other hosts are not followed. */
function brokenLinks(text: string, at: URL): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to)
  return links.filter((to) => !/^(https?:|mailto:|#)/.test(to) && !existsSync(new URL(to, at)))
}

describe('links of the documents', () => {
  test('lead somewhere', async () => {
    const cwd = fileURLToPath(ROOT)
    const broken: string[] = []
    let read = 0
    for await (const path of glob(['*.md', 'docs/**/*.md', 'server/**/*.md'], { cwd })) {
      const at = new URL(path, ROOT)
      broken.push(...brokenLinks(await readFile(at, 'utf8'), at).map((to) => `${path}: ${to}`))
      read += 1
    }
    expect(broken).toEqual([])
    expect(read).toBeGreaterThan(25)
  })

  test('that lead nowhere are noticed', () => {
    const text = '[a](docs/nowhere.md) [b](https://example.com) [c](package.json)'
    expect(brokenLinks(text, new URL('x.md', ROOT))).toEqual(['docs/nowhere.md'])
  })
})
