import type { Command } from 'commander'
import { addSilence, previewSilence } from '../../api/silences.ts'
import { connected } from '../connection/connect.ts'
import { onceOnly } from '../incident/change.ts'
import { command } from '../shell/command.ts'
import { instantOption, repeated, UsedWrongly } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { previewText, silenceTable } from './silence-text.ts'

type Options = Form & {
  service: string[]
  from?: string
  to?: string
  minutes?: string
  reason?: string
  preview?: true
}

export function add(shell: Shell): Command {
  return command('add', {
    summary: 'Alerts that match page nobody until it ends; all matchers must hold.',
    examples: [
      [`silence add 'env="staging"' --minutes 60 --reason "load test"`],
      [`silence add --service shop 'summary=~"Disk.*"' --to 2026-08-03T18:00Z --reason "disks are replaced"`],
      [`silence add 'team="db"' --preview`, 'what it would have silenced in the last day'],
    ],
  })
    .argument('[matchers...]', 'on labels and details, or summary, source, severity, integration, service')
    .option('--service <id>', 'only alerts of this service; may be repeated', repeated, [])
    .addOption(instantOption('--from <instant>', 'now when left out'))
    .addOption(instantOption('--to <instant>', 'when it ends').conflicts('minutes'))
    .option('--minutes <number>', 'how long, instead of --to')
    .option('--reason <text>', 'shown with every alert that it silences')
    .option('--preview', 'only show what it would have silenced')
    .action(async (matchers: string[], { json, service: services, ...options }: Options) => {
      if (options.preview) {
        const body = { matchers, services }
        const preview = await connected(shell, (client) => client.call(previewSilence, { body }))
        print(shell, { json }, preview, previewText)
        return
      }
      const body = { matchers, services, ...timesAndReason(options) }
      const added = await connected(shell, (client) =>
        client.call(addSilence, { body, idempotencyKey: onceOnly() }),
      )
      print(shell, { json }, added, (silence) => silenceTable([silence]))
    })
}

function timesAndReason({ from, to, minutes, reason }: Omit<Options, 'service'>) {
  if (reason === undefined) throw new UsedWrongly('Give a --reason.')
  if (to === undefined && minutes === undefined) throw new UsedWrongly('Give --minutes or --to.')
  return {
    reason,
    ...(from !== undefined && { starts_at: from }),
    ...(to !== undefined && { ends_at: to }),
    ...(minutes !== undefined && { minutes: Number(minutes) }),
  }
}
