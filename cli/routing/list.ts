import type { Command } from 'commander'
import type { z } from 'zod'
import { stringify } from 'yaml'
import { readRules } from '../../api/routing.ts'
import { conditionText } from '../../domain/alerting/condition-text.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

type Rules = z.output<typeof readRules.answer>
type Rule = Rules['routing_rules'][number]

const columns: Column[] = [
  { title: 'RULE' },
  { title: 'WHEN', flexible: true },
  { title: 'THEN', flexible: true },
]

export function list(shell: Shell): Command {
  return command('list', {
    summary: 'List the routing rules in the order in which they are asked.',
    examples: [['routing list'], ['routing list --yaml > rules.yaml', 'to edit, replay and publish']],
  })
    .option('--yaml', 'as the organisation file has them')
    .action(async ({ yaml, ...form }: Form & { yaml?: true }) => {
      const rules = await connected(shell, (client) => client.call(readRules))
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, form, rules, (found) => (yaml ? asYaml(found) : rulesTable(found, width)))
    })
}

/** The version is told, so that whoever publishes what they made of it can say from which. */
function asYaml({ routing_rules, services, version }: Rules): string {
  return `# version ${version}\n${stringify({ routing_rules, services }, { lineWidth: 110 })}`
}

function rulesTable({ routing_rules: rules, services }: Rules, width?: number): string {
  const rows = [
    ...rules.map((rule) => row(rule.id, rule)),
    ...services.flatMap(({ id, routing_rules: own }) => own.map((rule) => row(`${id}/${rule.id}`, rule))),
  ]
  return rows.length === 0 ? 'There are no routing rules.' : table(columns, rows, width)
}

function row(name: string, { when, then, stop }: Rule): string[] {
  const deeds = Object.entries(then).map(([what, how]) =>
    how === true ? what : `${what} ${typeof how === 'string' ? how : JSON.stringify(how)}`,
  )
  return [name, conditionText(when), [...deeds, ...(stop ? ['stop'] : [])].join('; ')]
}
