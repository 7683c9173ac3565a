import { readFileSync } from 'node:fs'
import { Client, type ClientConfig } from 'pg'

export type HostConfig = ClientConfig & { host: string; port: number }

const ASK_MS = 3_000

const EXAMPLE = 'postgres://tocsin:secret@db1:5432,db2:5432/tocsin?sslmode=verify-full'

/** One connection per host of the URL: postgres://user:password@host1:5432,host2/database?sslmode=verify-full */
export function parseDatabaseUrl(url: string): HostConfig[] {
  const parts =
    /^postgres(?:ql)?:\/\/(?:(?<login>[^@/?]*)@)?(?<hosts>[^/?]*)(?:\/(?<database>[^?]*))?(?:\?(?<query>.*))?$/.exec(
      url,
    )?.groups
  if (!parts) throw unreadable('it must look like')
  const [user, password] = (parts.login ?? '').split(/:(.*)/s).map(decode)
  const parameters = readParameters(new URLSearchParams(parts.query ?? ''))
  const shared = {
    ...(user ? { user } : {}),
    ...(password ? { password } : {}),
    ...(parts.database ? { database: decode(parts.database) } : {}),
    ...parameters.config,
  }
  const hosts = parameters.hosts ?? (parts.hosts || 'localhost')
  return hosts.split(',').map((host) => ({ ...shared, ...readHost(host) }))
}

/** Asks every host at once and answers the first that takes writes. */
export async function findWritable(configs: HostConfig[]): Promise<HostConfig> {
  const answers = configs.map(async (config) => {
    const fault = await whyNotWritable(config)
    if (fault) throw new Error(`${config.host}:${config.port}: ${fault}`)
    return config
  })
  try {
    return await Promise.any(answers)
  } catch (error) {
    const faults =
      error instanceof AggregateError ? error.errors.map((one: Error) => one.message) : [String(error)]
    throw new Error(
      `No host of DATABASE_URL takes writes (${faults.join('; ')}). Check that the primary runs and can be reached from here.`,
      { cause: error },
    )
  }
}

async function whyNotWritable(config: HostConfig): Promise<string | undefined> {
  const client = new Client({ ...config, connectionTimeoutMillis: ASK_MS, query_timeout: ASK_MS })
  client.on('error', () => {})
  const late = AbortSignal.timeout(ASK_MS)
  const silence = new Promise<string>((resolve) => {
    late.addEventListener('abort', () => resolve(`no answer within ${ASK_MS / 1000} s`))
  })
  try {
    return await Promise.race([ask(client), silence])
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error)
  } finally {
    // A host that does not answer would not say good-bye either.
    void client.end().catch(() => {})
  }
}

async function ask(client: Client): Promise<string | undefined> {
  await client.connect()
  const { rows } = await client.query<{ standby: boolean; read_only: boolean }>(
    `select pg_is_in_recovery() as standby, current_setting('default_transaction_read_only')::bool as read_only`,
  )
  if (rows[0]?.standby) return 'it is a standby'
  return rows[0]?.read_only ? 'it is read-only' : undefined
}

function readHost(text: string): { host: string; port: number } {
  const { host, port } = /^(?<host>\[[^\]]+\]|[^:]*)(?::(?<port>\d+))?$/.exec(text)?.groups ?? {}
  if (host === undefined) throw unreadable(`"${text}" is no host; an IPv6 address stands in brackets, as in`)
  return { host: decode(host).replaceAll(/^\[|\]$/g, '') || 'localhost', port: Number(port ?? 5432) }
}

type Parameters = { config: ClientConfig; hosts?: string }

function readParameters(query: URLSearchParams): Parameters {
  const read: Parameters = { config: readSsl(query) }
  for (const [name, value] of query) {
    if (IGNORED.has(name)) continue
    const known = PARAMETERS[name]
    if (!known) throw unreadable(`the parameter "${name}" is not known; leave it out, as in`)
    if (name === 'host') read.hosts = value
    Object.assign(read.config, known(value))
  }
  return read
}

const PARAMETERS: Record<string, (value: string) => ClientConfig> = {
  host: () => ({}),
  user: (user) => ({ user }),
  password: (password) => ({ password }),
  dbname: (database) => ({ database }),
  application_name: (name) => ({ application_name: name }),
  options: (options) => ({ options }),
  connect_timeout: (seconds) => ({ connectionTimeoutMillis: Number(seconds) * 1000 }),
  channel_binding: (wanted) => ({ enableChannelBinding: wanted !== 'disable' }),
}

/** Read with sslmode, or without meaning here: the writable host is always the one wanted. */
const IGNORED = new Set([
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'target_session_attrs',
  'load_balance_hosts',
])

function readSsl(query: URLSearchParams): Pick<ClientConfig, 'ssl'> {
  const mode = query.get('sslmode') ?? 'disable'
  if (mode === 'disable') return { ssl: false }
  const root = query.get('sslrootcert')
  const files = {
    ...(root && root !== 'system' ? { ca: readFileSync(root) } : {}),
    ...readFile('cert', query.get('sslcert')),
    ...readFile('key', query.get('sslkey')),
  }
  switch (mode) {
    case 'require':
      // As libpq: encrypted, and the certificate is looked at only when an authority is named.
      return {
        ssl: root
          ? { ...files, checkServerIdentity: () => undefined }
          : { ...files, rejectUnauthorized: false },
      }
    case 'verify-ca':
      return { ssl: { ...files, checkServerIdentity: () => undefined } }
    case 'verify-full':
      return { ssl: files }
    default:
      throw unreadable(
        `sslmode=${mode} is not supported; say disable, require, verify-ca or verify-full, as in`,
      )
  }
}

const readFile = (name: 'cert' | 'key', path: string | null) => (path ? { [name]: readFileSync(path) } : {})

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw unreadable('a % in a name or password is written %25, as in')
  }
}

/** The URL itself holds a password, so it is not repeated. */
const unreadable = (fault: string) => new Error(`DATABASE_URL cannot be read: ${fault} ${EXAMPLE}`)
