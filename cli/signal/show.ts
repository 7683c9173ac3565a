import type { Command } from 'commander'
import { showSignal, type Signal } from '../../api/signals.ts'
import { oneLine } from '../../domain/rendering/plain-text.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { minuteText } from '../shell/instant-text.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function show(shell: Shell): Command {
  return command('show', {
    summary: 'Show a signal as it was posted, and what became of it.',
    examples: [['signal show 0198c0de-…'], ['signal show 0198c0de-… --json']],
  })
    .argument('<id>', 'its id, as signal list shows it')
    .action(async (id: string, options: Form) => {
      const signal = await connected(shell, (client) => client.call(showSignal, { params: { id } }))
      print(shell, options, signal, signalText)
    })
}

function signalText({ body, ...signal }: Signal): string {
  const facts: [string, string | null][] = [
    ['Received', minuteText(signal.received_at)],
    ['Integration', signal.integration],
    ['Action', signal.action],
    ['Dedup key', signal.dedup_key],
    ['Alert', signal.alert],
    ['Outcome', signal.outcome],
    ['Dropped by', signal.dropped_by],
    ['Unreadable', body?.unreadable_because ?? null],
  ]
  const known = facts.flatMap(([name, value]) =>
    value ? [`${`${name}:`.padEnd(14)} ${oneLine(value)}`] : [],
  )
  const posted = body?.text.split('\n').map(oneLine).join('\n') ?? 'What was posted is not kept any more.'
  return `${known.join('\n')}\n\n${posted}`
}
