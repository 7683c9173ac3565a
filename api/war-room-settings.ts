import { z } from 'zod'
import { defaultSettings } from '../domain/organisation/document.ts'
import { largestUploadMegabytes } from '../domain/war-room/media-type.ts'
import { defaultChannel, wrongTemplate } from '../domain/war-room/room.ts'
import { fields } from './fields.ts'

const Template = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .check((context) => {
    const message = wrongTemplate(context.value)
    if (message !== null) context.issues.push({ code: 'custom', input: context.value, message })
  })

const CallUrl = Template.refine(
  (text) => isCall(text.replaceAll(/\{[^{}]*\}/g, 'x')),
  'must be a URL that begins with http:// or https://, such as https://meet.example.com/{incident_id}',
)
  .nullable()
  .default(null)

function isCall(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '')
}

/** With it, rooms of the levels that want one open by themselves. */
export const WarRoom = fields({
  channel: Template.default(defaultChannel),
  call_url: CallUrl,
  backup_call_url: CallUrl,
  rules: z
    .array(z.string().trim().min(1).max(200))
    .max(10)
    .optional()
    .describe('What people keep to in the room; said when it opens. Left out: those of Tocsin; empty: none'),
})

export const AttachmentLimits = fields({
  largest_megabytes: z
    .number()
    .positive()
    .max(largestUploadMegabytes)
    .default(defaultSettings.attachments.largest_megabytes),
  incident_megabytes: z
    .number()
    .positive()
    .max(10_000)
    .default(defaultSettings.attachments.incident_megabytes),
})
