import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { testContactMethod } from '../../api/contact-tests.ts'
import type { Delivery } from '../../api/deliveries.ts'
import { contactMethods } from '../../api/organisation-resources.ts'
import { connected } from '../connection/connect.ts'
import { followDelivery } from '../contact/follow-delivery.ts'
import { waitOption } from '../contact/wait-option.ts'
import { waysTable } from '../contact/way-text.ts'
import { command } from '../shell/command.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function test(shell: Shell): Command {
  return command('test', {
    summary: 'Send a test to every contact method of a person, and follow them hop by hop.',
    examples: [['person test ana'], ['person test ana --wait 120']],
  })
    .argument('<person>', 'yourself; administrators may test anybody')
    .addOption(waitOption())
    .action(async (person: string, { json, wait }: Form & { wait: number }) => {
      const items = await connected(shell, async (client) => {
        const sent = await sendAll(client, person)
        if (!json) tell(shell, `Sent ${sent.length}; following them for ${wait} seconds.`)
        const patience = { waitSeconds: wait, interrupted: shell.interrupted }
        return await Promise.all(sent.map((id) => followDelivery(client, id, patience)))
      })
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, { items, next_cursor: null }, (found) => waysTable(found.items, width))
      refuseFailed(items)
    })
}

async function sendAll(client: Client, person: string): Promise<string[]> {
  const sent: string[] = []
  for await (const method of client.all(contactMethods.list)) {
    if (method.person !== person) continue
    sent.push((await client.call(testContactMethod, { params: { id: method.id } })).delivery)
  }
  if (sent.length > 0) return sent
  throw new Error(`There is no contact method of "${person}" that you may test.`)
}

function refuseFailed(deliveries: Delivery[]): void {
  const failed = deliveries
    .filter(({ state }) => state === 'failed')
    .map(({ contact_method: method }) => method)
  if (failed.length > 0) throw new Error(`Nothing reaches anybody by ${failed.join(', ')} now.`)
}
