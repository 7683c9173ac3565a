import type { Command } from 'commander'
import { openListener } from '../../api/listeners.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { wholeNumberOption } from '../shell/options.ts'
import { printJson, printText, readable, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import type { Received } from './delivery.ts'
import { keepOpen } from './keep-open.ts'
import { receive } from './receive.ts'
import { receivedText } from './received-text.ts'

type Options = Form & { port: number; secret?: string }

export function listen(shell: Shell): Command {
  return command('listen', {
    summary: 'Receive pages on this machine and print them as they arrive; stop with Ctrl-C.',
    examples: [
      ['listen', 'For contact methods such as http://127.0.0.1:9901/ana'],
      ['listen --port 9902 --secret "$SECRET" --json', 'One JSON a line, with the state of the signature.'],
    ],
  })
    .addOption(
      wholeNumberOption('--port <number>', 'where to listen on 127.0.0.1', {
        min: 1024,
        max: 65_535,
      }).default(9901),
    )
    .option('--secret <text>', 'of the contact method, to check signatures')
    .action(async ({ json, port, secret }: Options) => {
      const arrived = (received: Received) => {
        if (json) printJson(shell.out, received, 0)
        else printText(shell.out, receivedText(readable(received)))
      }
      const unreadable = (because: string) => tell(shell, because)
      // From here on Ctrl-C ends it well.
      const { interrupted } = shell
      const server = await receive({ port, secret, now: shell.now, arrived, unreadable })
      tell(shell, `Listening on http://127.0.0.1:${port}/; any path will do. Ctrl-C ends it.`)
      try {
        // Asked anew each time: a first start writes the token only then.
        const ask = async () => {
          await connected(shell, (client) => client.call(openListener, { body: { port } }))
        }
        await keepOpen(ask, { interrupted, tell: (message) => tell(shell, message) })
      } finally {
        server.close()
        server.closeAllConnections()
      }
    })
}
