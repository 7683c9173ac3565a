import type { Command } from 'commander'
import { testContactMethod } from '../../api/contact-tests.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { followDelivery } from './follow-delivery.ts'
import { waitOption } from './wait-option.ts'
import { wayText } from './way-text.ts'

export function test(shell: Shell): Command {
  return command('test', {
    summary: 'Send a test to a contact method and follow it, hop by hop, until it is answered.',
    examples: [['contact test ana-sms'], ['contact test ana-mail --wait 120']],
  })
    .argument('<method>', 'the id of the contact method')
    .addOption(waitOption())
    .action(async (id: string, { json, wait }: Form & { wait: number }) => {
      const delivery = await connected(shell, async (client) => {
        const sent = await client.call(testContactMethod, { params: { id } })
        if (!json)
          tell(shell, `Sent to ${id}; following it for ${wait} seconds. Ctrl-C shows how far it got.`)
        return await followDelivery(client, sent.delivery, {
          waitSeconds: wait,
          interrupted: shell.interrupted,
        })
      })
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, delivery, (found) => wayText(found, width))
      if (delivery.state === 'failed') throw new Error(`Nothing reaches anybody by ${id} now.`)
    })
}
