import type { Command } from 'commander'
import { page as pageEndpoint } from '../api/incidents.ts'
import { callIn, pageSpecialist } from '../api/incident-verbs.ts'
import { change, onceOnly } from './incident/change.ts'
import { command } from './shell/command.ts'
import { UsedWrongly } from './shell/options.ts'
import type { Form } from './shell/print.ts'
import type { Shell } from './shell/shell.ts'

type Options = Form & { title?: string; details?: string; incident?: string; why?: string }

export function page(shell: Shell): Command {
  return command('page', {
    summary: 'Page a person, a team or a service: by an incident of its own, or for one that is open.',
    examples: [
      ['page ana --title "Can you look at the failing checkout?"'],
      ['page payments --title "Database is read-only" --details "Since the fail-over at 14:20"'],
      ['page bo --incident INC-142 --why "You know the queue best"'],
      ['page specialist database --incident INC-142 --why "Replication is broken"'],
    ],
  })
    .argument('<target>', 'the id of a person, a team or a service; or the word specialist')
    .argument('[specialist]', 'the id of a specialist; see `directory`')
    .option('--title <text>', 'what it is about, in a line')
    .option('--details <text>', 'more about it')
    .option('--incident <id>', 'the incident to page them for')
    .option('--why <text>', 'what they are needed for')
    .action(async (target: string, specialist: string | undefined, { json, ...options }: Options) => {
      const isKnown = options.incident !== undefined
      if (specialist === undefined && isKnown) await callSomebodyIn(shell, { json }, target, options)
      else if (specialist === undefined) await pageDirectly(shell, { json }, target, options)
      else if (target === 'specialist') await callSpecialist(shell, { json }, specialist, options)
      else throw new UsedWrongly('Page one target; a specialist by `page specialist ID --incident INC-142`.')
    })
}

async function pageDirectly(shell: Shell, form: Form, target: string, { title, details }: Options) {
  if (title === undefined) throw new UsedWrongly('Give a --title, or an --incident to page them for.')
  const body = { target, title, ...(details !== undefined && { details }) }
  await change(shell, form, (client) => client.call(pageEndpoint, { body, idempotencyKey: onceOnly() }))
}

async function callSomebodyIn(shell: Shell, form: Form, target: string, options: Options) {
  const { incident: id = '', why, title, details } = options
  if (title !== undefined || details !== undefined)
    throw new UsedWrongly('--title and --details are for an incident of its own; say --why.')
  const body = { target, ...(why !== undefined && { why }) }
  await change(shell, form, (client) =>
    client.call(callIn, { params: { id }, body, idempotencyKey: onceOnly() }),
  )
}

async function callSpecialist(shell: Shell, form: Form, specialist: string, { incident, why }: Options) {
  if (incident === undefined) throw new UsedWrongly('Say for which --incident.')
  const body = { specialist, ...(why !== undefined && { why }) }
  await change(shell, form, (client) =>
    client.call(pageSpecialist, { params: { id: incident }, body, idempotencyKey: onceOnly() }),
  )
}
