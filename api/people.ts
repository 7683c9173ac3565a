import { z } from 'zod'
import { noticeKinds } from '../domain/shift/notices.ts'
import { isPremium } from '../domain/notification/paid-sends.ts'
import { roles } from '../domain/access/policy-table.ts'
import {
  CalendarUrl,
  Day,
  fields,
  Id,
  Minutes,
  Name,
  OptionalReference,
  Reference,
  WebhookUrl,
} from './fields.ts'

const Number164 = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'must be a phone number in the international form, such as "+351910000001"')
  .refine((number) => !isPremium(number), 'is a premium-rate number, which is never called')

const MailAddress = z
  .string()
  .max(254)
  .regex(/^[^@\s<>"]+@[^@\s<>"]+$/, 'must be an e-mail address such as "ana@example.com"')

const Secret = z.string().min(16).max(200)

/** People's channels are bundled and throttled by default, webhooks are not. */
const Webhook = fields({
  id: Id,
  type: z.literal('webhook'),
  url: WebhookUrl,
  secret: Secret.optional(),
  bundle: z.boolean().default(false),
})
const Mail = fields({
  id: Id,
  type: z.literal('email'),
  address: MailAddress,
  bundle: z.boolean().default(true),
})
const Phone = fields({
  id: Id,
  type: z.enum(['sms', 'voice']),
  number: Number164,
  bundle: z.boolean().default(true),
})

/** RFC 8291 keys, as a browser gives them. */
const base64url = (bytes: number) =>
  z
    .string()
    .regex(
      new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`),
      `must be ${bytes} bytes in base64url`,
    )

const Subscription = fields({ endpoint: WebhookUrl, p256dh: base64url(65), auth: base64url(16) })

/** A browser or an installed app on one device. */
const Push = fields({
  id: Id,
  type: z.literal('push'),
  device: Name.describe('Such as "Chrome on Android"'),
  subscription: Subscription.optional().describe('A secret that is not shown again'),
  bundle: z.boolean().default(true),
})

export const ContactMethod = z.discriminatedUnion(
  'type',
  [Webhook, Mail, Phone, Push],
  'must be one of webhook, email, sms, voice, push',
)

/** `via` is one of the person's own contact methods. */
const NotificationRule = fields({ after_minutes: Minutes, via: Reference })

export const NotificationRules = fields({
  high: z.array(NotificationRule).max(50).default([]),
  low: z.array(NotificationRule).max(50).default([]),
  shifts: z
    .array(z.enum(noticeKinds))
    .max(noticeKinds.length)
    .default([...noticeKinds]),
})

const Holiday = fields({ date: Day, name: Name })

export const Team = fields({
  id: Id,
  name: Name,
  lead: OptionalReference,
  manager: OptionalReference,
  holidays: z.array(Holiday).max(1_000).default([]),
  holidays_url: CalendarUrl.nullable().default(null).describe('An iCalendar of more holidays'),
  storm: fields({ incidents: z.int().min(1).max(10_000).default(10), minutes: Minutes.positive().default(5) })
    .nullable()
    .default(null)
    .describe('From so many incidents of its services in so many minutes on, its alerts share one'),
})

export const Person = fields({
  id: Id,
  name: Name,
  email: MailAddress.nullable().default(null),
  time_zone: z.string().default('UTC'),
  role: z.enum(roles).default('responder'),
  teams: z.array(Reference).default([]),
  on_call_since: Day.nullable().default(null).describe('First day of on-call work; null: long ago'),
  calendar_url: CalendarUrl.nullable()
    .optional()
    .describe('An iCalendar of absences; a secret that is not shown again, null takes it away'),
  contact_methods: z.array(ContactMethod).max(50).default([]),
  notification_rules: NotificationRules.optional(),
})
