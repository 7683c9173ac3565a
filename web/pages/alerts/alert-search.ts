import { alertStatuses } from '../../../api/alerts.ts'
import { groupings, type Grouping } from './grouped.ts'

/** What the address of the list says. */
export type AlertSearch = {
  status?: string
  service?: string
  integration?: string
  incident?: string
  q?: string
  group?: Grouping
}

/** Which alerts each tab means. */
export const statusTabs = [
  { value: 'open', label: 'Open', statuses: 'triggered,acknowledged' },
  { value: 'suppressed', label: 'Suppressed', statuses: 'suppressed' },
  { value: 'resolved', label: 'Resolved', statuses: 'resolved' },
  { value: 'all', label: 'All', statuses: alertStatuses.join(',') },
] as const

export function statusesOf(tab: string | undefined): string {
  return (statusTabs.find(({ value }) => value === tab) ?? statusTabs[0]).statuses
}

export function groupingOf(text: unknown): Grouping | undefined {
  return groupings.find((known) => known === text)
}
