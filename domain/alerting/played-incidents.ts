import { before } from '../time/instant.ts'
import type { AttachTo } from './carry-out.ts'
import { groupOf, homeOf, nameOfGroup, type Grouping } from './grouping.ts'
import { isStorm, type StormRule } from './storm.ts'

/** Of a service, as far as its alerts share incidents. */
export type Sharing = { id: string; team: string | null; grouping: Grouping; storm: StormRule | null }

export type PlayedIncident = { service: string; openedAt: Date; alerts: number }

type Placed = { incident: PlayedIncident; joined: boolean }

type Asked = {
  service: Sharing | null
  labels: Record<string, string>
  attachTo: AttachTo | null
  pages: boolean
}

type Storm = { opened: Date[]; incident: PlayedIncident | null; alertAt: Date | null }

/** The incidents that are open while signals are played again. One is over when the last of its alerts is. */
export class PlayedIncidents {
  readonly #related: (one: string, other: string) => boolean
  readonly #homes = new Map<string, PlayedIncident[]>()
  readonly #ofServices = new Map<string, Set<PlayedIncident>>()
  readonly #storms = new Map<string, Storm>()

  constructor(related: (one: string, other: string) => boolean) {
    this.#related = related
  }

  /** The services that have one. */
  get troubled(): ReadonlySet<string> {
    return new Set([...this.#ofServices].flatMap(([id, open]) => (open.size > 0 ? [id] : [])))
  }

  isTroubled(service: string): boolean {
    return (this.#ofServices.get(service)?.size ?? 0) > 0
  }

  /** One of its alerts is over. */
  leave(incident: PlayedIncident): void {
    incident.alerts -= 1
    if (!isOpen(incident)) this.#ofServices.get(incident.service)?.delete(incident)
  }

  /** As alerts are placed: attached, in the storm of their team, in their group, or alone. */
  place(asked: Asked, at: Date): Placed {
    const { service, labels, attachTo, pages } = asked
    const attached = attachTo && this.#toAttachTo(attachTo)
    if (attached) return { incident: this.#join(attached), joined: true }
    const storm = pages && service?.storm && service.team !== null ? this.#stormOf(service.team) : null
    const rule = service?.storm ?? null
    const rages = storm && rule && isStorm(rule, weatherOf(storm, rule, at), at)
    const group = service && groupOf(service, labels)
    const homes = group ? this.#homes.getOrInsertComputed(nameOfGroup(group), () => []) : []
    const home = group && homeOf(group, homes.filter(isOpen), this.#related, at)
    if (home) return { incident: this.#join(home), joined: true }
    if (storm && rages && storm.incident) {
      storm.alertAt = at
      return { incident: this.#join(storm.incident), joined: true }
    }
    const incident = this.#join({ service: service?.id ?? '', openedAt: at, alerts: 0 })
    if (storm && rages) Object.assign(storm, { incident, alertAt: at })
    else {
      storm?.opened.push(at)
      keepOpen(homes).push(incident)
    }
    return { incident, joined: false }
  }

  #join(incident: PlayedIncident): PlayedIncident {
    incident.alerts += 1
    this.#ofServices.getOrInsertComputed(incident.service, () => new Set()).add(incident)
    return incident
  }

  #stormOf(team: string): Storm {
    return this.#storms.getOrInsertComputed(team, () => ({ opened: [], incident: null, alertAt: null }))
  }

  /** An incident that a rule names is taken for one that is open: whoever names it means to have its alerts there. */
  #toAttachTo(wanted: AttachTo): PlayedIncident | null {
    if ('incident' in wanted) return { service: wanted.incident, openedAt: new Date(0), alerts: 0 }
    return [...(this.#ofServices.get(wanted.service) ?? [])].at(-1) ?? null
  }
}

function isOpen({ alerts }: PlayedIncident): boolean {
  return alerts > 0
}

/** Forgets what is over. */
function keepOpen(incidents: PlayedIncident[]): PlayedIncident[] {
  incidents.splice(0, incidents.length, ...incidents.filter(isOpen))
  return incidents
}

/** What was opened longer ago is forgotten, and the storm with it when it has calmed. */
function weatherOf(storm: Storm, { minutes }: StormRule, at: Date) {
  const since = before(at, { minutes })
  storm.opened = storm.opened.filter((opened) => opened > since)
  if (storm.alertAt && storm.alertAt <= since) Object.assign(storm, { incident: null, alertAt: null })
  return { opened: storm.opened.length, stormAlertAt: storm.alertAt }
}
