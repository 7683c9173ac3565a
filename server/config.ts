import { parseRange } from './egress/address-rules.ts'
import { nearest } from '../domain/naming/nearest.ts'

type Role = 'all' | 'intake' | 'engine' | 'web'
type Vendor = { accountSid: string; authToken: string; from: string; apiUrl: string }

/** Where people sign in who have an account elsewhere. `create`: the role of who is not known here; null: nobody comes in so. */
type OidcSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  create: 'responder' | 'stakeholder' | null
}

export type Config = Readonly<{
  host: string
  port: number
  /** Null: the address that the server comes to listen on. */
  publicUrl: string | null
  dataDir: string
  /** Null: an embedded PostgreSQL below the data directory. */
  databaseUrl: string | null
  adminToken: string | null
  secretKey: string | null
  role: Role
  mail: { url: string; from: string } | null
  /** Where mail is taken in; null: nowhere. */
  mailIn: { host: string; port: number } | null
  twilios: Vendor[]
  oidc: OidcSettings | null
  heartbeatUrl: string | null
  egressAllow: string[]
  trustedProxies: string[]
  leaseSeconds: number
  keepSignalsDays: number
  logLevel: string
}>

type Parse<T> = (text: string) => T | { fault: string }
type Setting = { example: string; meaning: string; fallback: string }

/** Every setting, for the documentation and for the near name of an unknown one. */
export const settings: Record<string, Setting> = {
  TOCSIN_HOST: { fallback: '127.0.0.1', example: '0.0.0.0', meaning: 'Address to listen on.' },
  TOCSIN_PORT: { fallback: '8080', example: '8080', meaning: 'Port to listen on; 0 takes a free one.' },
  TOCSIN_PUBLIC_URL: {
    fallback: 'the address it listens on',
    example: 'https://tocsin.example.com',
    meaning: 'Where people and vendors reach it; it stands in links.',
  },
  TOCSIN_DATA_DIR: {
    fallback: './data',
    example: '/var/lib/tocsin',
    meaning: 'Directory for all that is kept; made when missing.',
  },
  DATABASE_URL: {
    fallback: 'empty: an embedded PostgreSQL in the data directory',
    example: 'postgres://tocsin:secret@db1,db2/tocsin?sslmode=verify-full',
    meaning: 'An outside PostgreSQL, 15 or newer; of several hosts the writable one is used.',
  },
  TOCSIN_ADMIN_TOKEN: {
    fallback: 'none',
    example: 'a random text of 32 or more characters',
    meaning: "An administrator's API token, for automation; only its hash is kept.",
  },
  TOCSIN_SECRET_KEY: {
    fallback: 'generated into the data directory with the embedded database, required otherwise',
    example: 'the output of "openssl rand -hex 32"',
    meaning: 'Encrypts secrets at rest and signs links; all nodes need the same.',
  },
  TOCSIN_ROLE: {
    fallback: 'all',
    example: 'intake',
    meaning: 'What this node does: all, intake, engine or web.',
  },
  TOCSIN_SMTP_URL: {
    fallback: 'none',
    example: 'smtps://user:password@mail.example.com',
    meaning: 'Mail server for pages.',
  },
  TOCSIN_MAIL_FROM: { fallback: 'none', example: 'Tocsin <tocsin@example.com>', meaning: 'Sender of mail.' },
  TOCSIN_SMTP_LISTEN: {
    fallback: 'none: no mail is taken',
    example: '127.0.0.1:2525',
    meaning: 'Address and port where mail to the keys of integrations is taken.',
  },
  TOCSIN_TWILIO_ACCOUNT_SID: {
    fallback: 'none',
    example: 'AC0123…',
    meaning: 'Twilio account, for SMS and voice.',
  },
  TOCSIN_TWILIO_AUTH_TOKEN: {
    fallback: 'none',
    example: 'the token of that account',
    meaning: 'Its secret.',
  },
  TOCSIN_TWILIO_FROM: { fallback: 'none', example: '+15005550006', meaning: 'Number that sends and calls.' },
  TOCSIN_TWILIO_API_URL: {
    fallback: 'https://api.twilio.com',
    example: 'https://api.twilio.com',
    meaning: 'Where the API is.',
  },
  TOCSIN_SMS2_ACCOUNT_SID: {
    fallback: 'none',
    example: 'AC0123…',
    meaning: 'A second provider of the same protocol, for fail-over.',
  },
  TOCSIN_SMS2_AUTH_TOKEN: { fallback: 'none', example: 'the token of that account', meaning: 'Its secret.' },
  TOCSIN_SMS2_FROM: { fallback: 'none', example: '+15005550006', meaning: 'Its number.' },
  TOCSIN_SMS2_API_URL: {
    fallback: 'https://api.twilio.com',
    example: 'https://sms.example.com',
    meaning: 'Where its API is.',
  },
  TOCSIN_OIDC_ISSUER: {
    fallback: 'none',
    example: 'https://login.example.com/realms/staff',
    meaning:
      'OpenID provider whose people may sign in; its redirect address is /api/v1/sign-in/oidc/callback below the public URL.',
  },
  TOCSIN_OIDC_CLIENT_ID: {
    fallback: 'none',
    example: 'tocsin',
    meaning: 'What the provider knows Tocsin as.',
  },
  TOCSIN_OIDC_CLIENT_SECRET: {
    fallback: 'none',
    example: 'the secret of that client',
    meaning: 'Its secret.',
  },
  TOCSIN_OIDC_NAME: {
    fallback: 'the host of the issuer',
    example: 'Example login',
    meaning: 'What stands on the button.',
  },
  TOCSIN_OIDC_CREATE: {
    fallback: 'none',
    example: 'stakeholder',
    meaning:
      'Role of people who come from the provider and are not known here: responder, stakeholder, or none, which turns them away.',
  },
  TOCSIN_SLACK_BOT_TOKEN: { fallback: 'none', example: 'xoxb-…', meaning: 'Reserved for Slack.' },
  TOCSIN_SLACK_SIGNING_SECRET: { fallback: 'none', example: '8f74…', meaning: 'Reserved for Slack.' },
  TOCSIN_SLACK_API_URL: {
    fallback: 'none',
    example: 'https://slack.com/api',
    meaning: 'Reserved for Slack.',
  },
  TOCSIN_HEARTBEAT_URL: {
    fallback: 'none',
    example: 'https://hc.example.com/ping/…',
    meaning: "An outside dead-man's switch, called every minute while the invariants hold.",
  },
  TOCSIN_EGRESS_ALLOW: {
    fallback: 'none',
    example: '10.0.0.0/8,127.0.0.1/32',
    meaning: 'Networks that outgoing calls may reach although they are private, loopback or link-local.',
  },
  TOCSIN_TRUSTED_PROXIES: {
    fallback: 'none',
    example: '10.0.0.0/8',
    meaning: 'Proxies whose X-Forwarded-For counts.',
  },
  TOCSIN_LEASE_SECONDS: {
    fallback: '30',
    example: '30',
    meaning: 'How long a lost node keeps its calls before others take them over; at least 2.',
  },
  TOCSIN_KEEP_SIGNALS_DAYS: {
    fallback: '400',
    example: '90',
    meaning:
      'How long signals are kept as they came, in whole months; at least 32 days. Alerts and incidents stay.',
  },
  TOCSIN_LOG_LEVEL: { fallback: 'info', example: 'debug', meaning: 'trace, debug, info, warn or error.' },
}

/** Settings of the command line, which the server leaves alone. */
const CLIENT_SETTINGS = new Set(['TOCSIN_URL', 'TOCSIN_TOKEN'])

export class BadSettings extends Error {}

/** The settings of an environment; all faults are named at once. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const reader = new Reader(environment)
  reader.refuseUnknown()
  const config = {
    host: reader.read('TOCSIN_HOST', text) ?? '127.0.0.1',
    port: reader.read('TOCSIN_PORT', whole(0, 65_535)) ?? 8080,
    publicUrl: reader.read('TOCSIN_PUBLIC_URL', url(['http:', 'https:']))?.replace(/\/+$/, '') ?? null,
    dataDir: reader.read('TOCSIN_DATA_DIR', text) ?? './data',
    databaseUrl: reader.read('DATABASE_URL', databaseUrl),
    adminToken: reader.read('TOCSIN_ADMIN_TOKEN', atLeast(32)),
    secretKey: reader.read('TOCSIN_SECRET_KEY', atLeast(32)),
    role: reader.read('TOCSIN_ROLE', oneOf<Role>(['all', 'intake', 'engine', 'web'])) ?? 'all',
    mail: readMail(reader),
    mailIn: reader.read('TOCSIN_SMTP_LISTEN', listenAddress),
    twilios: [readVendor(reader, 'TOCSIN_TWILIO'), readVendor(reader, 'TOCSIN_SMS2')].filter(
      (vendor) => vendor !== null,
    ),
    oidc: readOidc(reader),
    heartbeatUrl: reader.read('TOCSIN_HEARTBEAT_URL', url(['http:', 'https:'])),
    egressAllow: reader.read('TOCSIN_EGRESS_ALLOW', networks) ?? [],
    trustedProxies: reader.read('TOCSIN_TRUSTED_PROXIES', networks) ?? [],
    leaseSeconds: reader.read('TOCSIN_LEASE_SECONDS', whole(2, 600)) ?? 30,
    keepSignalsDays: reader.read('TOCSIN_KEEP_SIGNALS_DAYS', whole(32, 36_500)) ?? 400,
    logLevel: reader.read('TOCSIN_LOG_LEVEL', oneOf(['trace', 'debug', 'info', 'warn', 'error'])) ?? 'info',
  }
  if (config.databaseUrl !== null && config.secretKey === null) {
    reader.fault('TOCSIN_SECRET_KEY', 'is needed with DATABASE_URL, the same on every node')
  }
  reader.refuseFaults()
  return Object.freeze(config)
}

class Reader {
  readonly #environment: Record<string, string | undefined>
  readonly #faults: string[] = []

  constructor(environment: Record<string, string | undefined>) {
    this.#environment = environment
  }

  read<T>(name: string, parse: Parse<T>): T | null {
    const given = this.#environment[name]?.trim()
    if (given === undefined || given === '') return null
    const parsed = parse(given)
    if (typeof parsed !== 'object' || parsed === null || !('fault' in parsed)) return parsed
    this.fault(name, parsed.fault)
    return null
  }

  fault(name: string, fault: string): void {
    this.#faults.push(`${name} ${fault}; for example: ${settings[name]?.example ?? ''}`)
  }

  refuseUnknown(): void {
    const known = Object.keys(settings)
    for (const name of Object.keys(this.#environment)) {
      if (!name.startsWith('TOCSIN_') || known.includes(name) || CLIENT_SETTINGS.has(name)) continue
      const near = nearest(name, known)
      this.#faults.push(
        `${name} is not a setting${near ? `; did you mean ${near}?` : '; see docs/operations/settings.md'}`,
      )
    }
  }

  refuseFaults(): void {
    if (this.#faults.length > 0) throw new BadSettings(this.#faults.join('\n'))
  }
}

function readMail(reader: Reader): Config['mail'] {
  const smtp = reader.read('TOCSIN_SMTP_URL', url(['smtp:', 'smtps:']))
  const from = reader.read('TOCSIN_MAIL_FROM', text)
  if (smtp === null) return null
  if (from === null) reader.fault('TOCSIN_MAIL_FROM', 'is needed with TOCSIN_SMTP_URL')
  return { url: smtp, from: from ?? '' }
}

function readVendor(reader: Reader, prefix: string): Vendor | null {
  const parts = { sid: `${prefix}_ACCOUNT_SID`, token: `${prefix}_AUTH_TOKEN`, from: `${prefix}_FROM` }
  const accountSid = reader.read(parts.sid, text)
  const authToken = reader.read(parts.token, text)
  const from = reader.read(parts.from, text)
  const apiUrl = reader.read(`${prefix}_API_URL`, url(['http:', 'https:'])) ?? 'https://api.twilio.com'
  if (accountSid === null && authToken === null && from === null) return null
  for (const [part, value] of [
    [parts.sid, accountSid],
    [parts.token, authToken],
    [parts.from, from],
  ] as const) {
    if (value === null) reader.fault(part, `is needed with the other ${prefix}_ settings`)
  }
  return { accountSid: accountSid ?? '', authToken: authToken ?? '', from: from ?? '', apiUrl }
}

function readOidc(reader: Reader): OidcSettings | null {
  const issuer = reader.read('TOCSIN_OIDC_ISSUER', url(['https:', 'http:']))
  const clientId = reader.read('TOCSIN_OIDC_CLIENT_ID', text)
  const clientSecret = reader.read('TOCSIN_OIDC_CLIENT_SECRET', text)
  const name = reader.read('TOCSIN_OIDC_NAME', text)
  const create = reader.read(
    'TOCSIN_OIDC_CREATE',
    oneOf<'none' | 'responder' | 'stakeholder'>(['none', 'responder', 'stakeholder']),
  )
  if (issuer === null) return null
  if (clientId === null) reader.fault('TOCSIN_OIDC_CLIENT_ID', 'is needed with TOCSIN_OIDC_ISSUER')
  if (clientSecret === null) reader.fault('TOCSIN_OIDC_CLIENT_SECRET', 'is needed with TOCSIN_OIDC_ISSUER')
  return {
    issuer,
    clientId: clientId ?? '',
    clientSecret: clientSecret ?? '',
    name: name ?? new URL(issuer).host,
    create: create === 'none' ? null : create,
  }
}

function text(given: string): string {
  return given
}

function whole(least: number, most: number): Parse<number> {
  return (given) => {
    const number = Number(given)
    const fits = Number.isInteger(number) && number >= least && number <= most
    return fits ? number : { fault: `is "${given}", not a whole number from ${least} to ${most}` }
  }
}

function oneOf<T extends string>(words: readonly T[]): Parse<T> {
  return (given) =>
    words.find((word) => word === given) ?? { fault: `is "${given}", not one of ${words.join(', ')}` }
}

function listenAddress(given: string): { host: string; port: number } | { fault: string } {
  const [, bracketed, plain, digits] = /^(?:\[([\da-f:.]+)\]|([^:\s]+)):(\d{1,5})$/i.exec(given) ?? []
  const host = bracketed ?? plain
  const port = Number(digits)
  return host !== undefined && port <= 65_535
    ? { host, port }
    : { fault: `is "${given}", not an address and a port` }
}

function atLeast(length: number): Parse<string> {
  return (given) =>
    given.length >= length ? given : { fault: `has ${given.length} characters, not ${length} or more` }
}

function url(protocols: string[]): Parse<string> {
  return (given) => {
    const protocol = URL.canParse(given) ? new URL(given).protocol : null
    return protocol && protocols.includes(protocol)
      ? given
      : { fault: `is not an address that begins with ${protocols.map((name) => `${name}//`).join(' or ')}` }
  }
}

function databaseUrl(given: string): string | { fault: string } {
  return /^postgres(ql)?:\/\//.test(given) ? given : { fault: 'does not begin with postgres://' }
}

function networks(given: string): string[] | { fault: string } {
  const ranges = given
    .split(',')
    .map((range) => range.trim())
    .filter((range) => range !== '')
  const bad = ranges.find((range) => parseRange(range) === null)
  return bad === undefined ? ranges : { fault: `holds "${bad}", which is not a network such as 10.0.0.0/8` }
}
