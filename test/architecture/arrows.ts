import { importsOf, type Import } from './imports.ts'
import { isForTests, type SourceFile } from './source-files.ts'

/** What a folder may import besides itself; `types` may be imported as types only. */
type Arrows = { values: readonly string[]; types?: readonly string[] }

const UNDER_SERVER = [
  'server/database',
  'server/egress',
  'server/engine',
  'server/integrations',
  'server/http',
  'server/features',
]

/** The folder table. `server` stands for the files that lie there and for its health report. */
const folders: Record<string, Arrows> = {
  domain: { values: [] },
  api: { values: ['domain'] },
  'server/egress': { values: [] },
  'server/database': { values: [], types: ['domain'] },
  'server/engine': { values: ['server/database', 'domain'] },
  'server/integrations': { values: ['server/egress', 'domain'] },
  'server/http': { values: ['server/database', 'api', 'domain'] },
  'server/features': {
    values: ['api', 'domain', ...UNDER_SERVER.filter((folder) => folder !== 'server/features')],
  },
  server: { values: ['api', 'domain', 'package.json', 'web/build', ...UNDER_SERVER] },
  demo: { values: ['api', 'server/main.ts'] },
  web: { values: ['api', 'domain', 'web/build'] },
  'web/build': { values: [] },
  cli: { values: ['api', 'domain', 'package.json'] },
  'cli/database': { values: ['cli', 'server/config.ts', 'server/database'] },
  'cli/doctor': { values: ['cli', 'api', 'domain', 'server/config.ts', 'server/database', 'cli/database'] },
}

/** The flow of features: each imports only those after it. Readers, then the way of a signal, then what all look up. */
export const flow: readonly string[] = [
  'commands',
  'home',
  'search',
  'imports',
  'opsgenie',
  'schedule-drafts',
  'routing-rules',
  'on-call-health',
  'devices',
  'organisation',
  'metrics',
  'alert-quality',
  'on-call-pay',
  'calendars',
  'on-call',
  'shifts',
  'readiness',
  'swaps',
  'regulation',
  'communication',
  'answers',
  'intake',
  'heartbeats',
  'triage',
  'declaring',
  'triggers',
  'clocks',
  'hints',
  'action-items',
  'tasks',
  'assessment',
  'change-requests',
  'workarounds',
  'presence',
  'war-room',
  'roles',
  'incidents',
  'silences',
  'alerts',
  'suppression',
  'routing',
  'changes',
  'escalations',
  'directory',
  'gaps',
  'notifications',
  'absences',
  'schedules',
  'services',
  'settings',
  'jobs',
  'accounts',
  'device-logins',
  'oidc',
  'passkeys',
  'sign-in',
  'second-factor',
  'access',
  'people',
  'audit',
  'timeline',
]

/** Every import that goes against the table, as a sentence. */
export function arrowViolations(file: SourceFile): string[] {
  if (isForTests(file.path)) return []
  return importsOf(file)
    .filter(({ isPackage }) => !isPackage)
    .flatMap((imported) => againstTable(file.path, imported) ?? againstFlow(file.path, imported) ?? [])
}

function againstTable(path: string, { to, typeOnly }: Import): string | null {
  const from = folderOf(path)
  const target = folderOf(to)
  const arrows = folders[from]
  if (!arrows) return `${path} lies in ${from}, which the folder table does not know`
  if (from === target || (from === 'cli' && target.startsWith('cli/'))) return null
  const allowed = (names: readonly string[] = []): boolean => names.includes(target) || names.includes(to)
  if (allowed(arrows.values)) return null
  if (!allowed(arrows.types)) return `${path} imports ${to}: ${from} may import ${listed(arrows.values)}`
  return typeOnly ? null : `${path} imports ${to}: ${from} may import only types of ${target}`
}

function againstFlow(path: string, { to }: Import): string | null {
  const [from, target] = [featureOf(path), featureOf(to)]
  if (target === null || from === target) return null
  if (!flow.includes(target)) return `${to} belongs to ${target}, which has no place in the flow`
  if (from === null) return null
  if (!flow.includes(from)) return `${path} belongs to ${from}, which has no place in the flow`
  if (flow.indexOf(from) < flow.indexOf(target)) return null
  return `${path} imports ${target}: ${from} comes after ${target} in the flow`
}

function featureOf(path: string): string | null {
  return /^server\/features\/([^/]+)\//.exec(path)?.[1] ?? null
}

/** `server/features/timeline/record.ts` → `server/features`; a file that is imported by its own name stays. */
function folderOf(path: string): string {
  const known = Object.keys(folders)
    .filter((folder) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)
  const [folder] = known
  if (folder !== 'server') return folder ?? path.split('/')[0] ?? path
  const [, below, ...rest] = path.split('/')
  return rest.length === 0 || below === 'health-report' ? 'server' : `server/${below}`
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ')
}
