import { type Command, Option } from 'commander'
import {
  listRegulatoryClocks,
  proveNotice,
  type RegulatoryClock,
  startRegulatoryClocks,
  waiveNotice,
} from '../../api/regulatory-clocks.ts'
import type { Client } from '../../api/client.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { instantOption, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { onceOnly } from './change.ts'
import { regulatoryText } from './regulatory-text.ts'

type Flags = {
  start?: string
  sent?: string
  notRequired?: string
  at?: string
  to?: string
  reference?: string
  reason?: string
}

export function regulatory(shell: Shell): Command {
  return command('regulatory', {
    summary: 'Notices that laws ask for: by when, with what in them, and the proof that they were sent.',
    examples: [
      ['incident regulatory INC-142'],
      ['incident regulatory INC-142 --start gdpr --at 2026-03-02T09:00Z', 'aware of it since then'],
      ['incident regulatory INC-142 --sent gdpr.authority --to "CNPD" --reference 2026/142'],
      ['incident regulatory INC-142 --not-required gdpr.people --reason "The data was encrypted"'],
    ],
  })
    .argument('<id>', 'such as INC-142')
    .addOption(new Option('--start <regime>', 'start its clocks').conflicts(['sent', 'notRequired']))
    .addOption(new Option('--sent <clock>', 'keep the proof').conflicts('notRequired'))
    .option('--not-required <clock>', 'end a clock, with a --reason')
    .addOption(instantOption('--at <instant>', 'when it started, or was sent; now when left out'))
    .option('--to <whom>', 'who got the notice')
    .option('--reference <text>', 'where the notice or its receipt is found')
    .option('--reason <text>', 'why no notice is required')
    .action(async (id: string, { json, ...flags }: Form & Flags) => {
      const act = actOf(id, flags)
      const answer = await connected(shell, async (client) => {
        await act(client)
        return await client.call(listRegulatoryClocks, { params: { id } })
      })
      print(shell, { json }, answer, regulatoryText)
    })
}

/** What is to be done before the clocks are shown. */
function actOf(id: string, flags: Flags): (client: Client) => Promise<unknown> {
  const { start, sent, notRequired, at } = flags
  if (start !== undefined) {
    const body = { regime: start, ...(at !== undefined && { started_at: at }) }
    return (client) =>
      client.call(startRegulatoryClocks, { params: { id }, body, idempotencyKey: onceOnly() })
  }
  if (sent !== undefined) return proof(id, sent, flags)
  if (notRequired !== undefined) {
    const { reason } = flags
    if (reason === undefined) throw new UsedWrongly('Give a --reason.')
    const params = { id, clock: notRequired }
    return (client) => client.call(waiveNotice, { params, body: { reason }, idempotencyKey: onceOnly() })
  }
  return () => Promise.resolve()
}

function proof(id: string, clock: RegulatoryClock['id'], { at, to, reference }: Flags) {
  if (to === undefined || reference === undefined) throw new UsedWrongly('Give --to and --reference.')
  const body = { sent_to: to, reference, ...(at !== undefined && { sent_at: at }) }
  return (client: Client) =>
    client.call(proveNotice, { params: { id, clock }, body, idempotencyKey: onceOnly() })
}
