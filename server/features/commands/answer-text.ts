import type { z } from 'zod'
import type { IncidentRole, RoleHandOver } from '../../../api/incident-roles.ts'
import type { IncidentEntry } from '../../../api/incident-timeline.ts'
import type { Incident } from '../../../api/incident.ts'
import type { onCallNow } from '../../../api/on-call.ts'
import { oneLine } from '../../../domain/rendering/plain-text.ts'

/** `INC-7 SEV1 investigating: Checkout fails` */
export function incidentLine({ id, severity, status, title }: Incident): string {
  return `${id} ${severity} ${status}: ${oneLine(title)}`
}

export function incidentLines({ items }: { items: Incident[] }): string {
  return items.length === 0 ? 'No incidents.' : items.map(incidentLine).join('\n')
}

export function roomLine({ id, war_room: room }: Incident): string {
  return [`${id}: #${room?.channel ?? ''}`, room?.call_url, room?.backup_call_url].filter(Boolean).join(' ')
}

export function noted({ number, kind }: IncidentEntry): string {
  return `Written down as entry ${number}, ${kind}.`
}

export function pinned({ number, pinned: pin }: IncidentEntry): string {
  return pin ? `Entry ${number} is pinned.` : `Entry ${number} is not pinned.`
}

/** Those that somebody holds or that are missing. */
export function roleLines({ items }: { items: IncidentRole[] }): string {
  const lines = items
    .filter(({ holders, missing }) => missing || holders.length > 0)
    .map(({ title, holders, missing }) => `${title}: ${missing ? 'missing' : holders.join(', ')}`)
  return lines.length === 0 ? 'Nobody holds a role.' : lines.join('\n')
}

export function handOverLine({ number, role, from, to, state }: RoleHandOver): string {
  return `Hand-over ${number} of ${role} from ${from} to ${to}: ${state}.`
}

export function onCallLines({ items }: z.output<(typeof onCallNow)['answer']>): string {
  if (items.length === 0) return 'There are no schedules.'
  return items
    .map(({ schedule, people }) => {
      const names = people.map(({ name }) => oneLine(name)).join(', ')
      return `${schedule}: ${names === '' ? 'nobody' : names}`
    })
    .join('\n')
}
