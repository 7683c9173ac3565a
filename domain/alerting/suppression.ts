import type { Subject } from './subject.ts'

/** Why an alert pages nobody for now; `id` names the silence, the window or whatever else it is. */
export type Suppression = { by: SuppressedBy; id: string; until: string | null; because: string }

export const suppressedBy = [
  'rule',
  'silence',
  'maintenance',
  'dependency',
  'inhibition',
  'pause',
  'flapping',
] as const
export type SuppressedBy = (typeof suppressedBy)[number]

/** What label matchers can name: the labels and details of an alert and, under their own names, its fields. */
export type Matchable = Pick<Subject, 'labels' | 'details' | 'service'>

export type Suppressor = (alert: Matchable, at: Date) => Suppression | null

/** A label counts before a field of the same name. */
export function matchable(subject: Omit<Subject, 'dedupKey'>): Matchable {
  const { summary, source, severity, integration, service, labels, details } = subject
  const fields = { summary, source, severity, integration, service: service ?? '' }
  return { labels: { ...fields, ...labels }, details, service }
}

/** The first that has something to say. When it ends the others are asked. */
export function suppressionOf(
  suppressors: readonly Suppressor[],
  alert: Matchable,
  at: Date,
): Suppression | null {
  for (const suppress of suppressors) {
    const suppression = suppress(alert, at)
    if (suppression) return suppression
  }
  return null
}
