import { z } from 'zod'
import { ById, endpoint } from './endpoint.ts'

const Command = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1)
    .max(20_000)
    .describe('Such as `/incident severity SEV1 because all regions fail`'),
})

export const CommandAnswer = z
  .object({
    text: z.string().describe('What came of it, for people'),
    incident: z.string().nullable().describe('Which it was about'),
    answer: z.unknown().describe('What the request of the API that it stands for would have answered'),
  })
  .meta({ id: 'CommandAnswer' })
export type CommandAnswer = z.infer<typeof CommandAnswer>

const shared = {
  method: 'POST',
  action: 'command.run',
  tag: 'Commands',
  body: Command,
  answer: CommandAnswer,
} as const

export const runCommand = endpoint({
  ...shared,
  path: '/api/v1/commands',
  summary: 'Carries out a line such as `/page ana The database is full`; `/help` tells what there is',
})

export const runCommandInIncident = endpoint({
  ...shared,
  path: '/api/v1/incidents/{id}/commands',
  summary: 'The same where an incident is meant unless another is named',
  params: ById,
})
