import type { Incident } from '../../../../api/incident.ts'

/** What the dialog holds, as its fields have it. */
export type Details = {
  title: string
  impact: string
  service: string
  tags: string
  startedAt: string
  private: boolean
  drill: boolean
}

type Known = Pick<Incident, 'title' | 'impact' | 'service' | 'tags' | 'started_at' | 'private' | 'drill'>

export function detailsOf(incident: Known): Details {
  const { title, impact, service, tags, started_at: startedAt, private: isPrivate, drill } = incident
  return {
    title,
    impact: impact ?? '',
    service: service ?? '',
    tags: tags.join(' '),
    startedAt: startedAt ?? '',
    private: isPrivate,
    drill,
  }
}

/** The fields that were changed, as the API has them. */
export function changesOf(before: Details, now: Details): Partial<Known> {
  const isChanged = (field: keyof Details): boolean => now[field] !== before[field]
  return {
    ...(isChanged('title') && { title: now.title }),
    ...(isChanged('impact') && { impact: orNull(now.impact) }),
    ...(isChanged('service') && { service: orNull(now.service) }),
    ...(isChanged('tags') && { tags: now.tags.split(/[\s,]+/).filter(Boolean) }),
    ...(isChanged('startedAt') && { started_at: orNull(now.startedAt) }),
    ...(isChanged('private') && { private: now.private }),
    ...(isChanged('drill') && { drill: now.drill }),
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
