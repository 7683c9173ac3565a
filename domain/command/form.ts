/** What may stand at a place of a command. `text` is a quoted text, or all that is left. */
export type Takes = 'word' | 'text' | 'person' | 'people' | 'role' | 'duration' | 'number' | 'incident'

/** With `after`, the place is found by that word in front of it; otherwise by its order. */
export type Part = { name: string; takes: Takes; after?: string; optional?: true }

export type Given = Readonly<Record<string, string>>

/** What a command comes to: a request of the API in words of its own, or something to say. */
export type Plan =
  | { do: 'say'; text: string }
  | { do: PlannedVerb; incident: string | null; input: Readonly<Record<string, unknown>> }

export type PlannedVerb =
  | 'create'
  | 'list'
  | 'show'
  | 'declare'
  | 'acknowledge'
  | 'unacknowledge'
  | 'severity'
  | 'update'
  | 'note'
  | 'roles'
  | 'assign'
  | 'hand-over'
  | 'accept'
  | 'decline'
  | 'resolve'
  | 'reopen'
  | 'close'
  | 'merge'
  | 'escalate'
  | 'snooze'
  | 'pin'
  | 'unpin'
  | 'war-room'
  | 'on-call'
  | 'page'
  | 'call-in'

/** One verb of a command; `ofIncident` needs to know of which. */
export type Form = {
  words: readonly string[]
  summary: string
  example: string
  ofIncident: boolean
  parts: readonly Part[]
  does: PlannedVerb
  input: (given: Given) => Readonly<Record<string, unknown>>
}

/** `severity [INC-142] LEVEL because REASON` */
export function usageOf({ words, ofIncident, parts }: Form): string {
  const places = parts.map(({ name, after, optional }) => {
    const place = [after, name.toUpperCase().replaceAll('_', '-')]
      .filter((word) => word !== undefined)
      .join(' ')
    return optional ? `[${place}]` : place
  })
  return [words[0], ...(ofIncident ? ['[INC-142]'] : []), ...places].join(' ').trim()
}
