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

const silent: Judgement = { fires: false }

/** A drill sets off nothing. */
export function judge(trigger: Trigger, incident: Judged, scheme: Scheme): Judgement {
  const { enabled, services } = trigger
  const isMeant = services.length === 0 || (incident.service !== null && services.includes(incident.service))
  if (!enabled || incident.drill || !isMeant) return silent
  if (trigger.when === 'repeated') return judgeRepeated(trigger, incident)
  return trigger.when === 'weekend' ? judgeWeekend(trigger, incident, scheme) : judgeTagged(trigger, incident)
}

type Of<When extends Trigger['when']> = Extract<Trigger, { when: When }>

function judgeRepeated({ count, minutes, page, parent }: Of<'repeated'>, incident: Judged): Judgement {
  const { service, team, recent } = incident
  if (service === null || recent < count) return silent
  const because = `${recent} incidents of ${service} in ${minutes} minutes`
  return { fires: true, because, page: page.length > 0 ? page : managerOf(team), parent, private: false }
}

function judgeWeekend(
  { severity, time_zone: timeZone, page }: Of<'weekend'>,
  { rank, detectedAt }: Judged,
  scheme: Scheme,
): Judgement {
  const level = parseLevel(scheme, severity)
  const weekend: Occasion = { when: 'weekend', timeZone, hours: [] }
  if (!level || rank > level.rank || !isOccasion(weekend, detectedAt, new Set())) return silent
  return {
    fires: true,
    because: `${level.name} or worse at the weekend`,
    page,
    parent: false,
    private: false,
  }
}

function judgeTagged({ tags, page, private: hidden }: Of<'tagged'>, incident: Judged): Judgement {
  const tag = tags.find((one) => incident.tags.includes(one))
  if (tag === undefined) return silent
  return { fires: true, because: `it is tagged ${tag}`, page, parent: false, private: hidden }
}

function managerOf(team: string | null): Target[] {
  return team === null ? [] : [{ team, who: 'manager' }]
}
