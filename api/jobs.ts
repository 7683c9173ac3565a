import { z } from 'zod'
import { ById, endpoint, Instant, listOf, Page } from './endpoint.ts'

export const SetAsideJob = z
  .object({
    id: z.uuid(),
    kind: z.string().describe('What it does, as delivery.send or escalation.advance'),
    payload: z.record(z.string(), z.unknown()).describe('What it is about: ids'),
    attempts: z.number().int(),
    last_error: z.string().nullable(),
    created_at: Instant,
    set_aside_at: Instant,
  })
  .meta({ id: 'SetAsideJob' })
export type SetAsideJob = z.infer<typeof SetAsideJob>

const tag = 'Operation'
const path = '/api/v1/jobs'

export const listSetAsideJobs = endpoint({
  method: 'GET',
  path,
  action: 'job.retry',
  tag,
  summary: 'Jobs that were set aside because they kept failing, the last one first',
  query: Page,
  answer: listOf(SetAsideJob),
})

export const retryJob = endpoint({
  method: 'POST',
  path: `${path}/{id}/retry`,
  action: 'job.retry',
  tag,
  summary: 'Tries a job again that was set aside, at once and with all its attempts',
  params: ById,
  answer: z.object({ id: z.string(), kind: z.string() }),
})
