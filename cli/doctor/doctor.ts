import type { Command } from 'commander'
import { findConnection, isThisMachine } from '../connection/find-connection.ts'
import { command } from '../shell/command.ts'
import { print, tell, type Form } from '../shell/print.ts'
import { withProgress } from '../shell/progress.ts'
import type { Shell } from '../shell/shell.ts'
import { checkDataDirectory, checkNode } from './check-machine.ts'
import { askServer, checkReady } from './check-server.ts'
import type { Finding } from './finding.ts'
import { findingsText, summaryText } from './findings-text.ts'

export function doctor(shell: Shell): Command {
  return command('doctor', {
    summary: 'Check that pages would get through, and say what to do about what is wrong.',
    examples: [['doctor'], ['doctor --json', 'Exit code 1 when there is a problem, for monitoring.']],
  }).action(async (options: Form) => {
    const checks = await withProgress(shell, 'Looking', () => examine(shell))
    print(shell, options, { checks }, (answer) => findingsText(answer.checks))
    const summary = summaryText(checks)
    if (checks.some(({ state }) => state === 'problem')) throw new Error(summary)
    tell(shell, summary)
  })
}

/** What is wrong with a server elsewhere, only that server can say. */
async function examine(shell: Shell): Promise<Finding[]> {
  const found = await findConnection(shell)
  const server = [await checkReady(found)]
  const { reached, findings } = await askServer(found)
  const here = isThisMachine(found.url) ? await checkHere(shell, { askDatabase: !reached }) : []
  return [checkNode(process.versions.node), ...here, ...server, ...findings]
}

async function checkHere(shell: Shell, { askDatabase }: { askDatabase: boolean }): Promise<Finding[]> {
  // These bring the database driver along, which other commands need not wait for.
  const { checkSettings } = await import('./check-settings.ts')
  const { checkDatabase } = await import('./check-database.ts')
  const { config, finding } = checkSettings(shell.env)
  if (!config) return [finding]
  const database = askDatabase ? await checkDatabase(config, shell.now) : []
  return [finding, ...(await checkDataDirectory(config.dataDir)), ...database]
}
