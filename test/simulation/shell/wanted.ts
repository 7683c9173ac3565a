import type { StillWanted } from '../../../domain/notification/still-wanted.ts'
import type { Page } from '../rows.ts'
import type { World } from '../world.ts'

export function askWhetherWanted(world: World, page: Page): StillWanted {
  const { escalation, person, method } = page
  return world.decisions.stillWanted({
    page,
    escalation,
    incident: escalation.incident,
    person: person.deletedAt ? null : person,
    method: method.deletedAt ? null : method,
  })
}
