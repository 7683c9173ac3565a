import type { z } from 'zod'
import type { Subscription } from '../../api/communication-settings.ts'
import { table } from '../shell/table.ts'

const columns = [
  { title: 'ID' },
  { title: 'PERSON' },
  { title: 'AUDIENCE' },
  { title: 'SERVICES' },
  { title: 'SEVERITY' },
  { title: 'VIA' },
]

export function subscriptionTable(subscriptions: z.output<typeof Subscription>[]): string {
  if (subscriptions.length === 0) return 'Nobody subscribed.'
  const rows = subscriptions.map(({ id, person, audience, services, severity, via }) => [
    id,
    person,
    audience,
    services.length === 0 ? 'all' : services.join(', '),
    severity === null ? 'any' : `${severity} and worse`,
    via,
  ])
  return table(columns, rows)
}
