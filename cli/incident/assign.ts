import type { Command } from 'commander'
import { assignRoles } from '../../api/incidents.ts'
import { command } from '../shell/command.ts'
import { UsedWrongly } from '../shell/options.ts'
import type { Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { change } from './change.ts'
import { roleOfFlag } from './role-flags.ts'

type Given = { ic?: string; techLead?: string; commsLead?: string; scribe?: string; responders?: string[] }

export function assign(shell: Shell): Command {
  return command('assign', {
    summary: 'Give people their roles; "none" takes a role back.',
    examples: [
      ['incident assign INC-142 --ic ana --tech-lead bo'],
      ['incident assign INC-142 --responders cy dee --scribe none'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .option('--ic <person>', 'incident commander')
    .option('--tech-lead <person>', 'technical lead')
    .option('--comms-lead <person>', 'communications lead')
    .option('--scribe <person>', 'who writes down what happens')
    .option('--responders <people...>', 'who works on it, with blanks or commas between them')
    .action(async (id: string, { json, ...given }: Form & Given) => {
      const body = rolesGiven(given)
      if (Object.keys(body).length === 0)
        throw new UsedWrongly('Say who: --ic, --tech-lead, --comms-lead, --scribe or --responders.')
      await change(shell, { json }, (client) => client.call(assignRoles, { params: { id }, body }))
    })
}

/** Only the roles that were named; null takes one back. */
function rolesGiven(given: Given): Record<string, string | string[] | null> {
  const people = given.responders?.flatMap((words) => words.split(',').filter(Boolean))
  const all = [
    [roleOfFlag.ic, given.ic],
    [roleOfFlag.techLead, given.techLead],
    [roleOfFlag.commsLead, given.commsLead],
    [roleOfFlag.scribe, given.scribe],
    [roleOfFlag.responders, people],
  ] as const
  return Object.fromEntries(
    all.flatMap(([role, who]) => (who === undefined ? [] : [[role, String(who) === 'none' ? null : who]])),
  )
}
