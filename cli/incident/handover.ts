import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import {
  acceptRoleHandOver,
  type Brief,
  declineRoleHandOver,
  draftRoleHandOver,
  listRoleHandOvers,
  offerRoleHandOver,
  type RoleHandOver,
  withdrawRoleHandOver,
} from '../../api/incident-roles.ts'
import { roleNamed, unknownRole } from '../../domain/role/roles.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { UsedWrongly, wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { onceOnly } from './change.ts'
import { briefText, handOverTable, handOverText } from './hand-over-text.ts'
import { readBrief } from './read-brief.ts'

type Options = Form & {
  to?: string
  role: string
  from?: string
  brief?: string
  override?: string
  draft?: true
  accept?: number
  decline?: number
  withdraw?: number
  reason?: string
}

export function handover(shell: Shell): Command {
  return command('handover', {
    summary: 'Hand a role over, with a brief; it is theirs once they accept.',
    examples: [
      ['incident handover INC-142 --to bo', 'Offers the incident command to bo.'],
      [
        'incident handover INC-142 --draft --json > brief.json',
        'The brief, to be put right and given by --brief.',
      ],
      ['incident handover INC-142 --accept 1'],
      ['incident handover INC-142', 'What was offered, and what became of it.'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .option('--to <person>', 'who shall take over')
    .option('--role <role>', 'which role', 'ic')
    .option('--from <person>', 'where several hold the role: which of them')
    .option('--brief <file>', 'JSON with parts of the brief, - for standard input; the rest is drafted')
    .option('--override <reason>', 'why one person is incident commander and technical lead at once')
    .option('--draft', 'only show the brief as it would be drafted')
    .addOption(wholeNumberOption('--accept <number>', 'take over what was offered to you', { min: 1 }))
    .addOption(wholeNumberOption('--decline <number>', 'leave it with who holds it', { min: 1 }))
    .addOption(wholeNumberOption('--withdraw <number>', 'take an offer back', { min: 1 }))
    .option('--reason <text>', 'why it is declined')
    .action(async (id: string, options: Options) => {
      const brief = options.brief === undefined ? undefined : await readBrief(shell, options.brief)
      await connected(shell, (client) => handOver(shell, client, { id, options, brief }))
    })
}

type Asked = { id: string; options: Options; brief: Partial<Brief> | undefined }

async function handOver(shell: Shell, client: Client, { id, options, brief }: Asked): Promise<void> {
  if (options.draft) {
    return print(shell, options, await client.call(draftRoleHandOver, { params: { id } }), briefText)
  }
  const changed = await changeOne(client, { id, options, brief })
  if (changed) return print(shell, options, changed, handOverText)
  const all = await client.call(listRoleHandOvers, { params: { id } })
  print(shell, options, all, ({ items }) => handOverTable(items))
}

/** Null where nothing is to be changed. */
async function changeOne(client: Client, { id, options, brief }: Asked): Promise<RoleHandOver | null> {
  const { to, from, override, accept, decline, withdraw, reason } = options
  if (accept !== undefined) return await client.call(acceptRoleHandOver, { params: { id, number: accept } })
  if (withdraw !== undefined) {
    return await client.call(withdrawRoleHandOver, { params: { id, number: withdraw } })
  }
  if (decline !== undefined) {
    return await client.call(declineRoleHandOver, { params: { id, number: decline }, body: { reason } })
  }
  if (to === undefined) return null
  const role = roleNamed(options.role)
  if (role === null) throw new UsedWrongly(`--role: ${unknownRole(options.role)}`)
  const body = { to, role, from, brief, override }
  return await client.call(offerRoleHandOver, { params: { id }, body, idempotencyKey: onceOnly() })
}
