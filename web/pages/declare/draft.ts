/** What is being written down, as the fields hold it. */
export type Draft = {
  title: string
  severity: string
  service: string
  template: string
  impact: string
  tags: string
  startedAt: string
  ic: string
  private: boolean
  drill: boolean
}

export type Beginning = { title?: string; service?: string; severity?: string }

export function draftOf({ title = '', service = '', severity = '' }: Beginning): Draft {
  return {
    title,
    severity,
    service,
    template: '',
    impact: '',
    tags: '',
    startedAt: '',
    ic: '',
    private: false,
    drill: false,
  }
}

/** As the API wants it: what is empty is left out. `startedAt` is a wall time of this browser, or in UTC. */
export function requestOf(draft: Draft, { isUtc }: { isUtc: boolean }) {
  const text = (name: 'title' | 'severity' | 'service' | 'template' | 'impact') => {
    const value = draft[name].trim()
    return value !== '' && { [name]: value }
  }
  const tags = draft.tags.split(/[\s,]+/).filter(Boolean)
  return {
    ...text('title'),
    ...text('severity'),
    ...text('service'),
    ...text('template'),
    ...text('impact'),
    ...(tags.length > 0 && { tags }),
    ...(draft.startedAt !== '' && {
      started_at: new Date(isUtc ? `${draft.startedAt}Z` : draft.startedAt).toISOString(),
    }),
    ...(draft.private && { private: true }),
    ...(draft.drill && { drill: true }),
  }
}
