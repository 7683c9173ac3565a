import { stillWanted, type StillWanted } from '../../../domain/notification/still-wanted.ts'
import { NOBODY_IN_PERSON } from './nobody.ts'
import type { PageToSend } from './store.ts'

export function isWanted(page: PageToSend): StillWanted {
  const address = page.address ?? (page.person_id === NOBODY_IN_PERSON ? page.method_id : null)
  return stillWanted({
    page: { cause: page.cause },
    escalation: { endedAt: page.escalation_ended_at },
    incident: {
      status: page.status,
      acknowledgedAt: page.acknowledged_at,
      snoozedUntil: page.snoozed_until,
    },
    person: page.person_name === null && page.person_id !== NOBODY_IN_PERSON ? null : {},
    method: address === null ? null : {},
  })
}
