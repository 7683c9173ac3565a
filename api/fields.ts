import { z } from 'zod'
import { parseMoment, parseTimeOfDay } from '../domain/schedule/moment.ts'
import { isSlug, slugOf } from '../domain/naming/slug.ts'
import { nearest } from '../domain/naming/nearest.ts'

/** An object that refuses unknown fields and says which was meant; one line of the message per unknown field. */
export function fields<S extends z.core.$ZodLooseShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownField(key, known)).join('\n')
        : undefined,
  })
}

export function unknownField(key: string, known: string[]): string {
  if (known.length === 0) return 'no such field; there are none'
  const meant = nearest(key, known)
  return meant === null
    ? `no such field; there are ${known.join(', ')}`
    : `no such field; did you mean "${meant}"?`
}

export const Id = z.string().check((context) => {
  if (isSlug(context.value)) return
  const slug = slugOf(context.value)
  const example = slug === null ? 'such as "payments-primary"' : `such as "${slug}"`
  context.issues.push({
    code: 'custom',
    input: context.value,
    message: `an id has lower-case letters, digits, "-", "_" and "." (at most 63), ${example}`,
  })
})

/** The id of something else; whether that exists is checked with the whole document. */
export const Reference = z.string().min(1).max(200)
export const OptionalReference = Reference.nullable().default(null)
export const Name = z.string().trim().min(1).max(200)

/** Fractions are allowed; `0.05` is 3 seconds. A year is the most. */
export const Minutes = z.number().min(0).max(525_600)

export const WebhookUrl = z
  .string()
  .max(2_000)
  .refine(isCallable, 'must be a URL that begins with http:// or https:// and has no user name in it')

function isCallable(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

export const TimeOfDay = z
  .string()
  .refine((text) => parseTimeOfDay(text) !== null, 'must be a time of day such as "22:00"')
/** The secret is in the path, so it travels encrypted, unless it does not leave the machine. */
export const CalendarUrl = z
  .string()
  .max(2_000)
  .overwrite((text) => text.replace(/^webcals?:/, 'https:'))
  .refine(
    isCalendar,
    'must be the address of an iCalendar that begins with https:// and has no user name in it',
  )

function isCalendar(text: string): boolean {
  const url = URL.parse(text)
  if (!isCallable(text) || url === null) return false
  return url.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
}

export const Day = z
  .string()
  .refine((text) => parseMoment(`${text}T00:00`) !== null, 'must be a day such as "2026-12-25"')
  .meta({ format: 'date' })

/** In a query: seconds may be left out, and a "+" that arrives as a space is meant as one. */
export const AskedInstant = z
  .string()
  .overwrite((text) => {
    const moment = parseMoment(text.replace(' ', '+'))
    return moment?.kind === 'instant' ? new Date(moment.time).toISOString() : text
  })
  .refine((text) => parseMoment(text)?.kind === 'instant', 'must be an instant such as 2026-01-05T10:00:00Z')
  .meta({ format: 'date-time' })
