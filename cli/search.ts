import type { Command } from 'commander'
import { search as contract, type SearchHit } from '../api/search.ts'
import { connected } from './connection/connect.ts'
import { command } from './shell/command.ts'
import { minuteText } from './shell/instant-text.ts'
import { wholeNumberOption } from './shell/options.ts'
import { print, type Form } from './shell/print.ts'
import type { Shell } from './shell/shell.ts'
import { table, type Column } from './shell/table.ts'

export function search(shell: Shell): Command {
  return command('search', {
    summary: 'Find incidents, alerts, action items and whatever has a name.',
    examples: [['search checkout timeout'], ['search INC-142'], ['search ana --json']],
  })
    .argument('<words...>', 'words, each of which may be only begun; or an id')
    .addOption(wholeNumberOption('--limit <count>', 'how many of each kind (5)', { min: 1, max: 50 }))
    .action(async (words: string[], { json, limit }: Form & { limit?: number }) => {
      const query = { q: words.join(' '), ...(limit !== undefined && { limit }) }
      const answer = await connected(shell, (client) => client.call(contract, { query }))
      const width = shell.out.isTerminal ? shell.out.columns : undefined
      print(shell, { json }, answer, ({ groups }) =>
        hitTable(
          groups.flatMap(({ items }) => items),
          width,
        ),
      )
    })
}

const columns: Column[] = [
  { title: 'KIND' },
  { title: 'ID' },
  { title: 'STATUS' },
  { title: 'SEVERITY' },
  { title: 'WHEN' },
  { title: 'TITLE', flexible: true },
]

function hitTable(hits: SearchHit[], width?: number): string {
  if (hits.length === 0) return 'Nothing found.'
  const rows = hits.map(({ kind, id, status, severity, at, title }) => [
    kind,
    id,
    status,
    severity,
    minuteText(at),
    title,
  ])
  return table(columns, rows, width)
}
