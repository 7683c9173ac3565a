import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { teams } from '../../api/organisation-resources.ts'
import { type TeamReadiness, teamReadiness } from '../../api/readiness.ts'
import { connected } from '../connection/connect.ts'
import { command } from '../shell/command.ts'
import { wholeNumberOption } from '../shell/options.ts'
import { print, type Form } from '../shell/print.ts'
import type { Shell } from '../shell/shell.ts'
import { readinessText } from './readiness-text.ts'

type Options = Form & { team?: string; hours: number }

export function readiness(shell: Shell): Command {
  return command('readiness', {
    summary: 'Who of a team can be reached, who could not lately, why, and what to do.',
    examples: [['readiness --team payments'], ['readiness --hours 72', 'all teams, the last three days']],
  })
    .option('--team <id>', 'only this team')
    .addOption(wholeNumberOption('--hours <count>', 'how far to look back', { min: 1, max: 744 }).default(24))
    .action(async ({ json, team, hours }: Options) => {
      const items = await connected(shell, (client) => readAll(client, team, hours))
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, { items, next_cursor: null }, (found) => readinessText(found.items, width))
    })
}

async function readAll(client: Client, team: string | undefined, hours: number): Promise<TeamReadiness[]> {
  const read = (id: string) => client.call(teamReadiness, { params: { id }, query: { hours } })
  if (team !== undefined) return [await read(team)]
  const found: TeamReadiness[] = []
  for await (const { id } of client.all(teams.list)) found.push(await read(id))
  return found
}
