/** One of a kind, as the API has it; its id is what every kind has. */
export type Thing = { id: string } & Record<string, unknown>

export function thingsIn(answer: unknown): Thing[] {
  if (!isRecord(answer) || !Array.isArray(answer['items'])) return []
  return answer['items'].filter(isThing)
}

export function isThing(value: unknown): value is Thing {
  return isRecord(value) && typeof value['id'] === 'string'
}

/** As a person writes it: what the server adds to it is left out, and what is empty. */
export function writtenOf({ version: _version, ...thing }: Thing): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

export function nameOf({ id, name, title }: Thing): string {
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
