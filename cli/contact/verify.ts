import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { type Confirmed, confirmContactMethod, verifyContactMethod } from '../../api/readiness.ts'
import { connected } from '../connection/connect.ts'
import { asking } from '../shell/ask.ts'
import { command } from '../shell/command.ts'
import { clockText } from '../shell/instant-text.ts'
import { print, tell, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function verify(shell: Shell): Command {
  return command('verify', {
    summary: 'Show that a contact method is yours: a code is sent there, and you type it here.',
    examples: [
      ['contact verify ana-sms', 'sends the code and asks for it'],
      ['contact verify ana-sms --code 123456', 'with the code that came'],
    ],
  })
    .argument('<method>', 'the id of the contact method')
    .option('--code <digits>', 'the code that came')
    .action(async (id: string, { json, code }: Form & { code?: string }) => {
      if (code === undefined && !shell.isInputTerminal) return await begin(shell, id, { json })
      const confirmed = await connected(shell, async (client) =>
        confirm(client, id, code ?? (await sentCode(shell, client, id))),
      )
      print(shell, { json }, confirmed, ({ verified }) => (verified ? `${id} is verified.` : ''))
      if (!confirmed.verified) throw new Error(whyNot(id, confirmed))
    })
}

/** For scripts, which come back with the code. */
async function begin(shell: Shell, id: string, form: Form): Promise<void> {
  const sent = await connected(shell, (client) => client.call(verifyContactMethod, { params: { id } }))
  print(
    shell,
    form,
    sent,
    ({ expires_at: until }) =>
      `A code is on its way to ${id}. Until ${clockText(until)} UTC: tocsin contact verify ${id} --code CODE`,
  )
}

async function sentCode(shell: Shell, client: Client, id: string): Promise<string> {
  await client.call(verifyContactMethod, { params: { id } })
  tell(shell, `A code is on its way to ${id}.`)
  return await asking(shell, (ask) => ask('The code that came: '))
}

async function confirm(client: Client, id: string, code: string): Promise<Confirmed> {
  return await client.call(confirmContactMethod, { params: { id }, body: { code } })
}

function whyNot(id: string, { because, tries_left: left }: Confirmed): string {
  const again = `Send another one with: tocsin contact verify ${id}`
  if (because === 'wrong-code' && left > 0) return `That is not the code; ${left} tries are left.`
  if (because === 'wrong-code' || because === 'no-tries-left') return `No tries are left. ${again}`
  if (because === 'expired') return `The code is too old. ${again}`
  if (because === 'address-changed') return `The code was sent to an earlier address. ${again}`
  return `No code was sent to ${id}. ${again}`
}
