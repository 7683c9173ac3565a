import { valueText } from '../rendering/value-text.ts'
import type { AlertSeverity } from './signal.ts'

/** A new alert as rules see it. */
export type Subject = {
  integration: string
  service: string | null
  dedupKey: string
  summary: string
  source: string
  severity: AlertSeverity
  labels: Record<string, string>
  details: Record<string, unknown>
}

/** Reads a field; what is not there is the empty text. */
export type Reader = (subject: Subject) => string

const plain: Record<string, Reader> = {
  integration: ({ integration }) => integration,
  service: ({ service }) => service ?? '',
  dedup_key: ({ dedupKey }) => dedupKey,
  summary: ({ summary }) => summary,
  source: ({ source }) => source,
  severity: ({ severity }) => severity,
}

export const fieldNames = [...Object.keys(plain), 'labels.NAME', 'details.PATH']

/** Null where there is no such field. */
export function readerOf(field: string): Reader | null {
  const own = Object.hasOwn(plain, field) ? plain[field] : undefined
  if (own) return own
  const [section, ...rest] = field.split('.')
  const name = rest.join('.')
  if (name === '') return null
  if (section === 'labels') return labelReader(name)
  return section === 'details' ? ({ details }) => valueText(valueAt(details, name)) : null
}

/** What sources without labels, such as PagerDuty's clients, say in their details counts like labels. */
export function labelReader(name: string): (subject: Pick<Subject, 'labels' | 'details'>) => string {
  return ({ labels, details }) => {
    const label = labels[name]
    // What objects inherit is never text.
    if (typeof label === 'string') return label
    const detail = Object.hasOwn(details, name) ? details[name] : undefined
    return typeof detail === 'object' ? '' : valueText(detail)
  }
}

/** The same for all of them at once. */
export function allLabels({ labels, details }: Pick<Subject, 'labels' | 'details'>): Record<string, string> {
  const said = Object.entries(details).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  )
  return { ...Object.fromEntries(said.map(([name, value]) => [name, String(value)])), ...labels }
}

/** Names may have dots in them: the longest name that is there counts. */
function valueAt(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const name = path.slice(0, end)
    if (!Object.hasOwn(value, name)) continue
    const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value
    return end === path.length ? found : valueAt(found, path.slice(end + 1))
  }
  return undefined
}
