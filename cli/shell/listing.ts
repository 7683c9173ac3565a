import type { Command } from 'commander'
import type { Client } from '../../api/client.ts'
import { connected } from '../connection/connect.ts'
import { wholeNumberOption } from './options.ts'
import { print, tell, type Form } from './print.ts'
import type { Shell } from './shell.ts'

export type Limits = { limit?: number | undefined; cursor?: string | undefined; all?: true | undefined }

type Page<T> = { items: T[]; next_cursor: string | null }

type Query = { limit?: number; cursor?: string }

type Source<T> = {
  /** With `all`, the pages behind one another. */
  read: (query: Query) => Promise<Page<T>>
  render: (items: T[], width?: number) => string
}

/** The options of a command that are not those of every listing. */
type Rest<Filter> = Omit<Form & Limits & Filter, keyof Form | keyof Limits>

type Listing<Filter, T> = {
  read: (client: Client, query: Rest<Filter> & Query) => Promise<Page<T>>
  render: Source<T>['render']
}

/** Makes a command list what `read` answers; it is asked by the command's own options. */
export function lists<Filter, T>(
  shell: Shell,
  command: Command,
  { read, render }: Listing<Filter, T>,
): Command {
  return limitOptions(command).action(
    async ({ json, all, limit, cursor, ...filter }: Form & Limits & Filter) => {
      await connected(shell, (client) =>
        listed(
          shell,
          { json, all, limit, cursor },
          { read: (query) => read(client, { ...filter, ...query }), render },
        ),
      )
    },
  )
}

export function limitOptions(command: Command): Command {
  return command
    .addOption(wholeNumberOption('--limit <count>', 'how many at most (50)', { min: 1, max: 100 }))
    .option('--cursor <cursor>', 'go on where an answer ended: its next_cursor')
    .option('--all', 'everything, however much that is')
}

/** One page and where it goes on, or everything; a table is as wide as the terminal. */
export async function listed<T>(
  shell: Shell,
  options: Form & Limits,
  { read, render }: Source<T>,
): Promise<void> {
  const page = await (options.all ? readAll(read) : read(queryOf(options)))
  const width = shell.out.isTerminal ? shell.out.columns : undefined
  print(shell, options, page, ({ items }) => render(items, width))
  if (page.next_cursor !== null && !options.json)
    tell(shell, `There are more: add --all, or --cursor ${page.next_cursor}`)
}

async function readAll<T>(read: Source<T>['read']): Promise<Page<T>> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await read({ limit: 100, ...(cursor === null ? {} : { cursor }) })
    items.push(...page.items)
    cursor = page.next_cursor
  } while (cursor !== null)
  return { items, next_cursor: null }
}

function queryOf({ limit, cursor }: Limits) {
  return { ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) }
}
