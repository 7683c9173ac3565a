import { ClientError, createClient, type Client } from '../../api/client.ts'
import type { Shell } from '../shell/shell.ts'
import { findConnection, type Found } from './find-connection.ts'

/** Runs the work against the server; a refused token is explained by where it came from. */
export async function connected<T>(shell: Shell, work: (client: Client) => Promise<T>): Promise<T> {
  const found = await findConnection(shell)
  try {
    return await work(createClient(found))
  } catch (error) {
    if (!(error instanceof ClientError) || error.problem.status !== 401) throw error
    throw new Error(noEntry(found), { cause: error })
  }
}

function noEntry({ url, token, from }: Found): string {
  const remedy = 'Set TOCSIN_TOKEN to a valid token, or log in with: tocsin login LINK'
  return token === null
    ? `${url} wants a token, and none was found: ${from}. ${remedy}`
    : `${url} does not accept the token from ${from}. ${remedy}`
}
