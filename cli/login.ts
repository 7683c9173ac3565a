import { text as readAll } from 'node:stream/consumers'
import type { Command } from 'commander'
import { createClient } from '../api/client.ts'
import { listIncidents } from '../api/incidents.ts'
import { tradeSetupLink } from '../api/tokens.ts'
import { confirmedToken } from './connection/confirmed-token.ts'
import { credentialsFile, readCredentials, writeCredentials } from './connection/credentials-file.ts'
import { defaultUrl, serverUrl } from './connection/find-connection.ts'
import { command } from './shell/command.ts'
import { UsedWrongly } from './shell/options.ts'
import { print, type Form } from './shell/print.ts'
import type { Shell } from './shell/shell.ts'

type Options = Form & { token?: string; name?: string; email?: string; personId?: string }
type Login = { url: string; token: string }

export function login(shell: Shell): Command {
  return command('login', {
    summary:
      'Get a token for a server: confirmed in its web app, from its set-up link, or one that you have.',
    examples: [
      ['login https://tocsin.example.com', 'Shows a code to confirm in the web app.'],
      ['login http://127.0.0.1:8080/setup/8c1f… --name "Ana Silva" --email ana@example.com'],
      ['login https://tocsin.example.com --token - < token.txt', 'The token comes from standard input.'],
    ],
  })
    .argument('[address]', 'of the server, or a set-up link')
    .option('--token <token>', 'a token that you have; - reads it from standard input')
    .option('--name <name>', 'yours, as the first administrator')
    .option('--email <address>', 'yours, as the first administrator')
    .option('--person-id <id>', 'yours, if you are an administrator already')
    .action(async (link: string | undefined, { json, ...options }: Options) => {
      const found = await loggedIn(shell, link, options)
      const { tokens } = await readCredentials(shell)
      await writeCredentials(shell, { last: found.url, tokens: { ...tokens, [found.url]: found.token } })
      print(
        shell,
        { json },
        { url: found.url, file: credentialsFile(shell) },
        ({ url, file }) =>
          `Logged in to ${url}. The token is in ${file}; commands use ${url} unless TOCSIN_URL says otherwise.`,
      )
    })
}

async function loggedIn(shell: Shell, address: string | undefined, options: Options): Promise<Login> {
  if (options.token !== undefined) return await keep(shell, address, options.token)
  if (address?.includes('/setup/')) return await trade(address, options)
  const url = serverUrl(address ?? (shell.env['TOCSIN_URL'] || defaultUrl))
  return { url, token: await confirmedToken(shell, url) }
}

async function trade(link: string, { name, email, personId }: Options): Promise<Login> {
  const { url, token } = partsOf(link)
  const body = { token, name, email, person_id: personId }
  const answer = await createClient({ url, token: null }).call(tradeSetupLink, { body })
  return { url, token: answer.token }
}

/** `https://tocsin.example.com/setup/8c1f…`: the server is what stands before `/setup/`. */
export function partsOf(link: string): Login {
  const [, base, token] = /^(.+?)\/+setup\/+([^/?#]+)\/?$/.exec(link.trim()) ?? []
  if (base === undefined || token === undefined)
    throw new UsedWrongly(`"${link}" is not a set-up link; it looks like ${defaultUrl}/setup/8c1f…`)
  return { url: serverUrl(base), token: decodeURIComponent(token) }
}

/** Reads something with the token first: a token that does not work is not kept. */
async function keep(shell: Shell, address: string | undefined, given: string): Promise<Login> {
  const url = serverUrl(address ?? (shell.env['TOCSIN_URL'] || defaultUrl))
  const token = (given === '-' ? await readAll(shell.input) : given).trim()
  await createClient({ url, token }).call(listIncidents, { query: { limit: 1 } })
  return { url, token }
}
