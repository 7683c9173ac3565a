import { isOccasion, type Occasion } from '../escalation/occasion.ts'
import type { Target } from '../escalation/policy.ts'
import { parseLevel, type Rank, type Scheme } from '../severity/scheme.ts'

type Common = { id: string; enabled: boolean; services: string[]; page: Target[] }

/** What is done by itself when incidents look a certain way. `services` left empty means all of them. */
export type Trigger =
  | (Common & { when: 'repeated'; count: number; minutes: number; parent: boolean })
  | (Common & { when: 'weekend'; severity: string; time_zone: string })
  | (Common & { when: 'tagged'; tags: string[]; private: boolean })

/** `recent` are the incidents of its service that were detected in the minutes of the trigger, itself among them. */
export type Judged = {
  service: string | null
  team: string | null
  rank: Rank
  tags: string[]
  drill: boolean
  detectedAt: Date
  recent: number
}

export type Judgement =
  | { fires: false }
  | { fires: true; because: string; page: Target[]; parent: boolean; private: boolean }

/** A drill sets off nothing. */
export function judge(trigger: Trigger, incident: Judged, scheme: Scheme): Judgement {
  const { enabled, services } = trigger
  const isMeant = services.length === 0 || (incident.service !== null && services.includes(incident.service))
  if (!enabled || incident.drill || !isMeant) return { fires: false }
  switch (trigger.when) {
    case 'repeated':
      return incident.service !== null && incident.recent >= trigger.count
        ? fires(`${incident.recent} incidents of ${incident.service} in ${trigger.minutes} minutes`, {
            page: trigger.page.length > 0 ? trigger.page : managerOf(incident.team),
            parent: trigger.parent,
          })
        : { fires: false }
    case 'weekend': {
      const level = parseLevel(scheme, trigger.severity)
      const weekend: Occasion = { when: 'weekend', timeZone: trigger.time_zone, hours: [] }
      return level && incident.rank <= level.rank && isOccasion(weekend, incident.detectedAt, new Set())
        ? fires(`${level.name} or worse at the weekend`, { page: trigger.page })
        : { fires: false }
    }
    case 'tagged': {
      const tag = trigger.tags.find((one) => incident.tags.includes(one))
      return tag === undefined
        ? { fires: false }
        : fires(`it is tagged ${tag}`, { page: trigger.page, private: trigger.private })
    }
  }
}

function fires(
  because: string,
  { page, parent = false, private: hidden = false }: { page: Target[]; parent?: boolean; private?: boolean },
): Judgement {
  return { fires: true, because, page, parent, private: hidden }
}

function managerOf(team: string | null): Target[] {
  return team === null ? [] : [{ team, who: 'manager' }]
}
