import type { Command } from 'commander'
import { verifyAuditLog } from '../../api/audit.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { print, type Form } from '../shell/print.ts'
import { withProgress } from '../shell/progress.ts'
import type { Shell } from '../shell/shell.ts'

const patienceMs = 300_000

export function verify(shell: Shell): Command {
  return command('verify', {
    summary: 'Check that the audit log was not changed: its chain of hashes.',
    examples: [
      ['audit verify'],
      ['audit verify --json >> elsewhere/audit-hashes.jsonl', 'To notice a cut tail later.'],
    ],
  }).action(async (options: Form) => {
    const answer = await withProgress(shell, 'Verifying the audit log', () =>
      connected(shell, (client) => client.call(verifyAuditLog, { timeoutMs: patienceMs })),
    )
    print(shell, options, answer, (it) =>
      it.intact
        ? `The audit log is intact: ${it.count} entries, the last hash is ${it.last_hash || 'none'}.`
        : `The audit log is broken at entry ${it.number}: ${it.because}`,
    )
    if (!answer.intact) throw new Error('The audit log was changed, or damaged.')
  })
}
