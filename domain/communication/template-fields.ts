/** What a field of a template means, and what stands in its place while nobody knows it. */
type Field = { meaning: string; unknown: string }

const NOT_KNOWN = 'not known yet'
const NOBODY = 'nobody yet'

const field = (meaning: string, unknown: string = NOT_KNOWN): Field => ({ meaning, unknown })

export const templateFields = {
  incident: field('the number of the incident'),
  title: field('its title'),
  severity: field('its severity'),
  service: field('the service that it is about'),
  team: field('the team that owns the service'),
  status: field('where it stands in its lifecycle'),
  impact: field('what those who are affected notice'),
  users_affected: field('how many users are affected'),
  error_rate: field('the error rate in per cent'),
  known: field('what was found out last'),
  done: field('what was decided or done last'),
  cause: field('why it happened'),
  workaround: field('what people can do meanwhile', 'none known yet'),
  started: field('when the trouble began'),
  detected: field('when it was noticed'),
  mitigated: field('when it got better'),
  resolved: field('when it was over'),
  duration: field('how long it has been going on, or went on'),
  eta: field('when it is expected to be over', 'no estimate yet'),
  next_update: field('when the next message comes', 'not planned yet'),
  note: field('what the writer adds', 'not written yet'),
  ic: field('the incident commander', NOBODY),
  tech_lead: field('the technical lead', NOBODY),
  comms_lead: field('the communications lead', NOBODY),
  scribe: field('the scribe', NOBODY),
  responders: field('who else works on it', NOBODY),
  legal: field('who holds the role for legal questions', NOBODY),
  link: field('where the incident is shown'),
  written: field('when the text was written'),
} as const satisfies Record<string, Field>

export type FieldName = keyof typeof templateFields

export type FieldValues = Record<FieldName, string | null>

export const fieldNames = Object.keys(templateFields).filter(isField)

export function isField(name: string): name is FieldName {
  return Object.hasOwn(templateFields, name)
}
