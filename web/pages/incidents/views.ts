import { statuses } from '../../../domain/incident/lifecycle.ts'

/** What stands in the URL of the list; what is not there does not narrow it. */
export type Filter = {
  view: ViewName
  status?: string
  severity?: string
  team?: string
  service?: string
  text?: string
}

export const views = {
  open: 'Open',
  mine: 'Mine',
  teams: 'My teams',
  triage: 'Triage',
  all: 'All',
} as const

export type ViewName = keyof typeof views

export const viewNames = ['open', 'mine', 'teams', 'triage', 'all'] as const satisfies readonly ViewName[]

export type Who = { person: string | null; teams: readonly string[] }

const fields = ['status', 'severity', 'team', 'service', 'text'] as const

/** Of a URL that somebody may have typed. */
export function filterOf(search: Record<string, unknown>): Filter {
  const { view } = search
  const given = fields.flatMap((name) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? [[name, value]] : []
  })
  return { view: isView(view) ? view : 'open', ...Object.fromEntries(given) }
}

function isView(text: unknown): text is ViewName {
  return typeof text === 'string' && Object.hasOwn(views, text)
}

export type ListQuery = {
  status?: string
  severity?: string
  team?: string
  service?: string
  text?: string
  involving?: string
  declared?: 'true' | 'false'
}

/** What the API is asked for. */
export function queryOf({ view, ...filter }: Filter, { person, teams }: Who): ListQuery {
  const ofView: Record<ViewName, ListQuery> = {
    open: { status: 'open' },
    mine: { status: 'open', ...(person !== null && { involving: person }) },
    teams: { status: 'open', ...(teams.length > 0 && { team: teams.join(',') }) },
    triage: { status: 'open', declared: 'false' },
    all: {},
  }
  return { ...ofView[view], ...filter }
}

type Shown = {
  status: string
  severity: string
  team: string | null
  service: string | null
  declared: boolean
}

/** Whether an incident still belongs into a list; of what only the server can tell, it does. */
export function belongs({ status, severity, team, service, declared }: Shown, query: ListQuery): boolean {
  const wanted = query.status?.split(',').flatMap((word) => (word === 'open' ? OPEN : [word]))
  return (
    (wanted?.includes(status) ?? true) &&
    oneOf(severity, query.severity) &&
    oneOf(team, query.team) &&
    oneOf(service, query.service) &&
    (query.declared === undefined || String(declared) === query.declared)
  )
}

const OPEN: string[] = statuses.filter((one) => !['resolved', 'closed', 'merged'].includes(one))

function oneOf(value: string | null, wanted: string | undefined): boolean {
  return wanted === undefined || (value !== null && wanted.split(',').includes(value))
}
