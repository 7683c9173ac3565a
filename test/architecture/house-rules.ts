import { importsOf } from './imports.ts'
import { codeOf, isForTests, type SourceFile } from './source-files.ts'

type Rule = (file: SourceFile) => string[]

/** The rules that are about what stands in a file, besides what it imports of this repository. */
export const houseRules: Record<string, Rule> = {
  'domain is pure': domainIsPure,
  'instants come from the clock': instantsComeFromTheClock,
  'SQL gets its instant as a parameter': sqlGetsItsInstant,
  'only the embedded database starts processes': processesAreStartedInOnePlace,
  'outgoing calls go through egress': callsGoThroughEgress,
  'imports can be read': importsCanBeRead,
  'there are no drawers and no barrels': noDrawers,
  'code for tests stays with the tests': testCodeStaysOutside,
}

const IMPURE: [RegExp, string][] = [
  [/\bDate\.now\b/, 'asks for the time (Date.now)'],
  [/\bnew Date\(\s*\)/, 'asks for the time (new Date())'],
  [/\bTemporal\.Now\b/, 'asks for the time (Temporal.Now)'],
  [/\bperformance\b/, 'asks for the time (performance)'],
  [/\bMath\.random\b/, 'throws dice (Math.random)'],
  [/\b(crypto|randomUUID|getRandomValues)\b/, 'throws dice (crypto)'],
  [/\b(async|await)\s|\bnew Promise\b/, 'waits (async)'],
  [/\b(setTimeout|setInterval|setImmediate|queueMicrotask)\b/, 'waits (a timer)'],
  [/\bprocess\./, 'looks at the process'],
  [/(?<![.\w])fetch\(/, 'calls the outside (fetch)'],
]

function domainIsPure(file: SourceFile): string[] {
  if (!file.path.startsWith('domain/') || isForTests(file.path)) return []
  const packages = importsOf(file).filter(({ isPackage }) => isPackage)
  return [
    ...found(file, IMPURE),
    ...packages.map(({ to }) => `${file.path} imports ${to}: domain imports nothing`),
  ]
}

const OWN_TIME: [RegExp, string][] = [
  [/\bDate\.now\b/, 'asks the machine for the time (Date.now); use tx.now or the clock'],
  [/\bnew Date\(\s*\)/, 'asks the machine for the time (new Date()); use tx.now or the clock'],
]

function instantsComeFromTheClock(file: SourceFile): string[] {
  return worksByTheClock(file.path) ? found(file, OWN_TIME) : []
}

const SQL_TIME =
  /(?<![.\w#])now\(\)|\b(current_timestamp|current_date|localtimestamp|clock_timestamp|statement_timestamp|transaction_timestamp)\b/i

function sqlGetsItsInstant(file: SourceFile): string[] {
  if (!worksByTheClock(file.path) || !/from 'kysely'|\bsql`|\.query\(/.test(file.text)) return []
  return found(file, [[SQL_TIME, 'asks the database for the time in SQL; pass tx.now']])
}

function worksByTheClock(path: string): boolean {
  return /^server\/(features|engine|http|integrations|egress)\//.test(path) && !isForTests(path)
}

function processesAreStartedInOnePlace(file: SourceFile): string[] {
  if (isForTests(file.path) || /^(server\/database\/embedded(\.ts|\/)|web\/build\/)/.test(file.path))
    return []
  return importsOf(file)
    .filter(({ to }) => /^(node:)?(child_process|worker_threads|cluster)$/.test(to))
    .map(
      ({ to }) => `${file.path} imports ${to}: only server/database/embedded and web/build start processes`,
    )
}

/** Modules that open connections. Types, and the recognition of addresses, open none. */
const NETWORK = /^((node:)?(http|https|http2|net|tls|dgram)|undici(\/.*)?|axios|got|node-fetch|ws)$/
const HARMLESS = new Set(['isIP', 'isIPv4', 'isIPv6'])

function callsGoThroughEgress(file: SourceFile): string[] {
  if (!file.path.startsWith('server/') || isForTests(file.path)) return []
  if (file.path.startsWith('server/egress/')) return []
  const mail = importsOf(file)
    .filter(({ to }) => to === 'nodemailer' && !file.path.startsWith('server/integrations/smtp/'))
    .map(() => `${file.path} imports nodemailer: mail leaves by server/integrations/smtp`)
  const network = importsOf(file)
    .filter(({ to, typeOnly }) => NETWORK.test(to) && !typeOnly && !isInlineType(file, to))
    .filter(({ names }) => names.length === 0 || !names.every((name) => isHarmless(name)))
    .map(({ to }) => `${file.path} imports ${to}: outgoing calls go through server/egress`)
  const calls = found(file, [
    [
      /(?<![.\w#])fetch\(|\bglobalThis\.fetch\b|\bnew (WebSocket|EventSource)\(/,
      'calls the outside by itself; go through server/egress',
    ],
  ])
  return [...mail, ...network, ...calls]
}

function isHarmless(name: string): boolean {
  return HARMLESS.has(name) || name.startsWith('type ')
}

/** `import('node:net').Server` in the place of a type. */
function isInlineType({ text }: SourceFile, to: string): boolean {
  const written = [...text.matchAll(new RegExp(`import\\('${to}'\\)(\\.\\w)?`, 'g'))]
  return (
    written.length > 0 &&
    written.every(([, member]) => member !== undefined && !text.includes(`from '${to}'`))
  )
}

/** The build of the web app is the one place that loads what it finds. */
function importsCanBeRead(file: SourceFile): string[] {
  if (isForTests(file.path) || file.path.startsWith('web/build/')) return []
  return importsOf(file)
    .filter(({ to }) => to.startsWith('('))
    .map(({ to }) => `${file.path} imports ${to}, which only the run knows`)
}

const DRAWERS = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'types', 'shared', 'lib'])
const EMPTY_WORDS = new Set(['manager', 'helper', 'util', 'common', 'data', 'process', 'handle', 'info'])

function noDrawers({ path }: SourceFile): string[] {
  const names = path.replace(/(\.test)?\.ts$/, '').split('/')
  const drawer = names.find((name) => DRAWERS.has(name))
  if (drawer !== undefined) return [`${path}: "${drawer}" is a drawer; name it after what is in it`]
  if (names.at(-1) === 'index') return [`${path} is a barrel; import the file that you mean`]
  const said = /^(api|domain|server)\//.test(path) ? names.flatMap((name) => name.split('-')) : []
  const empty = said.find((word) => EMPTY_WORDS.has(word))
  return empty === undefined ? [] : [`${path}: "${empty}" says nothing; use the field's word`]
}

function testCodeStaysOutside(file: SourceFile): string[] {
  if (isForTests(file.path)) return []
  return importsOf(file)
    .filter(({ to }) => /^(vitest|fast-check)$/.test(to) || to.endsWith('.test.ts'))
    .map(({ to }) => `${file.path} imports ${to}, which only tests have`)
}

function found(file: SourceFile, words: [RegExp, string][]): string[] {
  const code = codeOf(file)
  return words.filter(([pattern]) => pattern.test(code)).map(([, fault]) => `${file.path} ${fault}`)
}
