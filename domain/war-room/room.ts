import { nearest } from '../naming/nearest.ts'
import { slugOf } from '../naming/slug.ts'

/** How the rooms of incidents are called and reached: texts with `{incident_id}` and the like in them. */
export type RoomTemplates = Room & {
  /** What people keep to in the room; those of Tocsin where nothing is given. */
  rules?: string[] | undefined
}

export type Room = { channel: string; call_url: string | null; backup_call_url: string | null }

export const defaultRules = [
  'Only what belongs to the incident is said here.',
  'What concerns two of you is settled elsewhere; what comes of it is written here.',
  'Say in which role you speak: IC: …, TL: …, Comms: …, Scribe: …',
]

export const defaultChannel = 'inc-{date}-{short_name}'

export type RoomOf = {
  id: string
  title: string
  severity: string
  service: string | null
  private: boolean
  openedAt: Date
}

const names = ['incident_id', 'date', 'short_name', 'severity', 'service'] as const
type Name = (typeof names)[number]

/** Slack takes no longer ones. */
const LONGEST_CHANNEL = 80
const LONGEST_SHORT_NAME = 40

/** The channel and the calls of an incident. A private one is named after its number only. */
export function roomOf(templates: RoomTemplates, incident: RoomOf): Room {
  const values = valuesOf(incident)
  const url = (template: string | null) => template && fill(template, values, encodeURIComponent)
  return {
    channel: channelName(fill(templates.channel, values, (value) => value)),
    call_url: url(templates.call_url),
    backup_call_url: url(templates.backup_call_url),
  }
}

/** What is wrong with a template; null when nothing is. */
export function wrongTemplate(template: string): string | null {
  const wrong = [...template.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .find((name) => !isName(name))
  if (wrong === undefined) return null
  const near = nearest(wrong, names)
  const hint =
    near === null ? `there are ${names.map((name) => `{${name}}`).join(', ')}` : `did you mean "{${near}}"?`
  return `there is no {${wrong}}; ${hint}`
}

function valuesOf({
  id,
  title,
  severity,
  service,
  private: isPrivate,
  openedAt,
}: RoomOf): Record<Name, string> {
  const name = id.toLowerCase()
  return {
    incident_id: id,
    date: openedAt.toISOString().slice(0, 10),
    short_name: isPrivate ? name : shortName(title, name),
    severity: severity.toLowerCase(),
    service: isPrivate ? name : (service ?? name),
  }
}

function shortName(title: string, otherwise: string): string {
  const slug = slugOf(title)?.slice(0, LONGEST_SHORT_NAME) ?? otherwise
  return slug.replace(/-[^-]*$/, (rest) => (slug.length === LONGEST_SHORT_NAME ? '' : rest))
}

/** Small letters, digits, `-` and `_`, as chats want them. */
function channelName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, LONGEST_CHANNEL)
    .replaceAll(/^-+|-+$/g, '')
}

function fill(template: string, values: Record<Name, string>, encode: (value: string) => string): string {
  return template.replaceAll(/\{([^{}]*)\}/g, (braces, name: string) =>
    isName(name) ? encode(values[name]) : braces,
  )
}

function isName(text: string): text is Name {
  return (names as readonly string[]).includes(text)
}
