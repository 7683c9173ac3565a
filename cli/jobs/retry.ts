import type { Command } from 'commander'
import { retryJob } from '../../api/jobs.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'

export function retry(shell: Shell): Command {
  return command('retry', {
    summary: 'Try a job again that was set aside, once its cause is gone.',
    examples: [['jobs retry 0198c2a4-7d1e-7c3a-9f60-2b1d8e5a4c11']],
  })
    .argument('<id>', 'as in jobs list')
    .action(async (id: string, options: Form) => {
      const job = await connected(shell, (client) => client.call(retryJob, { params: { id } }))
      print(shell, options, job, ({ kind }) => `It is tried again: ${kind}.`)
    })
}
