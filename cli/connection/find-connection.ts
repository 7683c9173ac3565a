import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shell } from '../shell/shell.ts'
import { UsedWrongly } from '../shell/options.ts'
import { credentialsFile, readCredentials, type Credentials } from './credentials-file.ts'

export const defaultUrl = 'http://127.0.0.1:8080'

/** `from` says where the token was found, or why there is none. */
export type Found = { url: string; token: string | null; from: string }

export async function findConnection(shell: Pick<Shell, 'env'>): Promise<Found> {
  const fromEnvironment = shell.env['TOCSIN_TOKEN']?.trim()
  const credentials = await readCredentials(shell)
  const url = serverUrl(shell.env['TOCSIN_URL'] || credentials.last || defaultUrl)
  if (fromEnvironment) return { url, token: fromEnvironment, from: 'TOCSIN_TOKEN' }
  return fromLogin(shell, url, credentials) ?? (await fromDataDirectory(shell, url))
}

/** Without a slash at its end; the same server is the same text. */
export function serverUrl(text: string): string {
  const url = URL.parse(text.trim())
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsedWrongly(`"${text}" is not the address of a server; it looks like ${defaultUrl}.`)
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function fromLogin(shell: Pick<Shell, 'env'>, url: string, { tokens }: Credentials): Found | null {
  const token = new Map(Object.entries(tokens)).get(url)
  return token === undefined ? null : { url, token, from: credentialsFile(shell) }
}

/** The administrator's token of a server that runs here. It is told to nobody on another machine. */
async function fromDataDirectory({ env }: Pick<Shell, 'env'>, url: string): Promise<Found> {
  const file = join(dataDirectory(env), 'cli-token')
  if (!isThisMachine(url)) return { url, token: null, from: 'you are not logged in there' }
  try {
    return { url, token: (await readFile(file, 'utf8')).trim() || null, from: file }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const from = code === 'EACCES' ? `${file} is not readable for you` : `there is no ${file}`
    return { url, token: null, from }
  }
}

function dataDirectory(env: Shell['env']): string {
  return env['TOCSIN_DATA_DIR'] || 'data'
}

export function isThisMachine(url: string): boolean {
  const { hostname } = new URL(url)
  return /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
