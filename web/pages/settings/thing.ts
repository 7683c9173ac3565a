/** One of a kind as a person writes it; its id is what every kind has. */
export type Written = { id: string } & Record<string, unknown>

/** One of a kind, as the API has it. */
export type Thing = Written & { version: string }

export function thingsIn(answer: unknown): Thing[] {
  if (!isRecord(answer) || !Array.isArray(answer['items'])) return []
  return answer['items'].filter(isThing)
}

function isThing(value: unknown): value is Thing {
  return isWritten(value) && typeof value['version'] === 'string'
}

export function isWritten(value: unknown): value is Written {
  return isRecord(value) && typeof value['id'] === 'string'
}

/** As a person writes it: what the server adds to it is left out, and what is empty. */
export function writtenOf({ version: _version, id, ...thing }: Thing): Written {
  const rest = Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )
  return { id, ...rest }
}

export function nameOf({ id, name, title }: Written): string {
  if (typeof name === 'string') return name
  return typeof title === 'string' ? title : id
}

/** What else tells it apart: its short values. */
export function summaryOf({
  id: _id,
  name: _name,
  title: _title,
  version: _version,
  ...rest
}: Thing): string {
  const short = Object.entries(rest).filter(([, value]) => typeof value === 'string' && value.length < 40)
  return short
    .slice(0, 3)
    .map(([field, value]) => `${field.replaceAll('_', ' ')}: ${String(value)}`)
    .join(' · ')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
