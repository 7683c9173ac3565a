import type { Kind } from '../../domain/search/group.ts'

/** Where what was found is shown. */
export function addressOf({ kind, id }: { kind: Kind; id: string }): string {
  return `${folders[kind]}/${encodeURIComponent(id)}`
}

export function handOverAddress(id: string): string {
  return `/hand-overs/${encodeURIComponent(id)}`
}

type Screen = 'actionItems' | 'declare' | 'incidents' | 'myOnCall' | 'notifications'

export const addresses: Readonly<Record<Screen, string>> = {
  actionItems: '/action-items',
  declare: '/incidents/new',
  incidents: '/incidents',
  myOnCall: '/on-call/me',
  notifications: '/notifications',
}

const folders: Record<Kind, string> = {
  incident: '/incidents',
  service: '/services',
  alert: '/alerts',
  person: '/people',
  team: '/teams',
  schedule: '/schedules',
  'escalation-policy': '/escalation-policies',
  integration: '/integrations',
  'action-item': '/action-items',
}
