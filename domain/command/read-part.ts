import { roleNamed, unknownRole } from '../role/roles.ts'
import type { Part, Takes } from './form.ts'

export type ReadValue = { ok: true; value: string } | { ok: false; because: string }

/** What was written for a part, as the API wants it. */
export function readValue({ takes, name }: Pick<Part, 'takes' | 'name'>, written: string): ReadValue {
  return readers[takes](written, name)
}

const readers: Record<Takes, (written: string, name: string) => ReadValue> = {
  word: (written) => value(written),
  text: (written) => value(written),
  person: (written) => value(written.replace(/^@/, '')),
  people: (written) => value(written.replaceAll(/(^|\s)@/g, '$1')),
  role: (written) => {
    const role = roleNamed(written)
    return role === null ? { ok: false, because: unknownRole(written) } : value(role)
  },
  number: (written, name) =>
    /^#?\d{1,9}$/.test(written)
      ? value(written.replace('#', ''))
      : { ok: false, because: `${name}: "${written}" is no number` },
  incident: (written) => value(written),
  duration: (written) => {
    const minutes = minutesIn(written)
    if (minutes !== null) return value(String(minutes))
    return { ok: false, because: `"${written}" is no length of time such as 30m, 2h or 1h30m` }
  },
}

function value(text: string): ReadValue {
  return { ok: true, value: text }
}

/** A number without a unit is of minutes. */
function minutesIn(text: string): number | null {
  if (/^\d{1,5}$/.test(text)) return Number(text)
  const { days, hours, minutes } =
    /^(?:(?<days>\d{1,3})d)?(?:(?<hours>\d{1,4})h)?(?:(?<minutes>\d{1,5})m(?:in)?)?$/i.exec(text)?.groups ??
    {}
  if (days === undefined && hours === undefined && minutes === undefined) return null
  return Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0)
}
