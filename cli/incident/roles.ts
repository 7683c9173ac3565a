import type { Command } from 'commander'
import { type IncidentRole, listRoles } from '../../api/incident-roles.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { table, type Column } from '../shell/table.ts'

const columns: Column[] = [{ title: 'ROLE' }, { title: 'NEEDED' }, { title: 'WHO', flexible: true }]

export function roles(shell: Shell): Command {
  return command('roles', {
    summary: 'Who holds which role in an incident, and which are missing.',
    examples: [['incident roles INC-142']],
  })
    .argument('<id>', 'such as INC-142')
    .action(async (id: string, form: Form) => {
      const found = await connected(shell, (client) => client.call(listRoles, { params: { id } }))
      print(shell, form, found, ({ items }) => rolesTable(items))
    })
}

function rolesTable(all: IncidentRole[]): string {
  return table(
    columns,
    all.map(({ role, need, holders, missing }) => [role, need, missing ? '(missing)' : holders.join(', ')]),
  )
}
