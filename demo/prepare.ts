import { addActionItem, listActionItems } from '../api/action-items.ts'
import { importIncidents } from '../api/imports.ts'
import { listIncidents } from '../api/incidents.ts'
import { applyOrganisation } from '../api/organisation.ts'
import { addSilence } from '../api/silences.ts'
import { history } from './history.ts'
import { organisation } from './organisation.ts'
import type { Alert, Stage } from './stage.ts'

const PIECE = 80
const DAY_MS = 86_400_000

/** The organisation, its year, and what is open today; a second start finds it there. */
export async function prepare(stage: Stage, phonesUrl: string, now: Date): Promise<void> {
  const { administrator } = stage
  await administrator.call(applyOrganisation, {
    body: organisation(mondayAYearBefore(now), phonesUrl),
    timeoutMs: 60_000,
  })
  const { items } = await administrator.call(listIncidents, { query: { limit: 1 } })
  if (items.length > 0) return
  const files = history(now)
  for (let start = 0; start < files.length; start += PIECE) {
    const incidents = files.slice(start, start + PIECE)
    await administrator.call(importIncidents, { body: { incidents }, timeoutMs: 120_000 })
  }
  await addActionItems(stage, now)
  await addWhatIsOpen(stage, now)
}

function mondayAYearBefore(now: Date): string {
  const today = Temporal.PlainDate.from(now.toISOString().slice(0, 10))
  return today.subtract({ days: 364 + today.dayOfWeek - 1 }).toString()
}

const actions = [
  ['Limit retries by a budget', 'ana', 'payments', 'P1', -3],
  ['Alert on the share of used connections', 'dee', 'platform', 'P1', 4],
  ['Check certificates a month before they expire', 'leo', 'storefront', 'P2', 9],
  ['Write a runbook for a full message queue', 'kai', 'platform', 'P2', -12],
  ['Test the restore of the search index every week', 'mia', 'storefront', 'P2', 20],
  ['Spread payouts over the evening', 'ida', 'payments', 'P3', 40],
] as const

async function addActionItems({ administrator }: Stage, now: Date): Promise<void> {
  const { items } = await administrator.call(listActionItems, { query: { limit: 1 } })
  if (items.length > 0) return
  for (const [title, owner, team, priority, days] of actions) {
    const due_at = new Date(now.getTime() + days * DAY_MS).toISOString()
    await administrator.call(addActionItem, { body: { title, owner, team, priority, due_at } })
  }
}

const small: [integration: string, alert: Alert][] = [
  [
    'object-store-am',
    {
      name: 'DiskFilling',
      severity: 'warning',
      summary: 'Object store: disk is 86 % full',
      instance: 'store-3',
    },
  ],
  [
    'search-am',
    {
      name: 'IndexOld',
      severity: 'warning',
      summary: 'Product search: index is 5 h old',
      instance: 'search-1',
    },
  ],
  [
    'mail-am',
    { name: 'Bounces', severity: 'info', summary: 'Customer mail: 3 % bounce', instance: 'mail-1' },
  ],
]

async function addWhatIsOpen(stage: Stage, now: Date): Promise<void> {
  await (
    await stage.as('leo')
  ).call(addSilence, {
    body: {
      services: ['mail'],
      matchers: ['alertname="Bounces"'],
      reason: 'The newsletter of the week bounces; the list is being cleaned',
      ends_at: new Date(now.getTime() + DAY_MS / 2).toISOString(),
    },
  })
  for (const [integration, alert] of small) await stage.alerts(integration, 'firing', [alert])
}
