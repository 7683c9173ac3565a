import { createHash } from 'node:crypto'
import { contradiction } from '../../../domain/incident/instants.ts'
import type { Outcome, Status } from '../../../domain/incident/lifecycle.ts'
import { levelOf, parseLevel, presets, type Level, type Scheme } from '../../../domain/severity/scheme.ts'
import { nearest } from '../../../domain/naming/nearest.ts'
import { parseReadable } from '../../integrations/readable-json.ts'
import { instantsOf, type Instants } from './instants-of.ts'
import { outcomeOf, statusOf, statusWords } from './words.ts'
import { Source } from './source.ts'

export type Checked = {
  source: Source
  level: Level
  status: Status
  outcome: Outcome | null
  instants: Instants
  /** Tells a file that comes again from another one with the same id. */
  sha256: string
}

export type Verdict = { ok: true; checked: Checked } | { ok: false; because: string }

/** Everything that can be wrong in one file, as a sentence that names the field. */
export function checkFile(incident: unknown, scheme: Scheme, now: Date): Verdict {
  const text = textOf(incident)
  const readable = text === null ? null : parseReadable(Buffer.from(text))
  if (text === null || !readable?.ok) return refused('it is nested too deeply to be read.')
  const parsed = Source.safeParse(readable.json)
  if (!parsed.success) return refused(parsed.error.issues.slice(0, 3).map(sentence).join(' '))
  const source = parsed.data
  const level = levelNamed(scheme, source.severity)
  if (!level) return refused(`severity: there is no level "${source.severity}" in ${scheme.id}.`)
  const status = statusIn(source)
  if (!status) return refused(`status: "${source.status}" is not known here${meant(source.status ?? '')}`)
  const instants = instantsOf(source.timestamps, status)
  const because =
    'because' in instants ? instants.because : (contradiction(instants) ?? future(instants, now))
  if ('because' in instants || because !== null) return refused(`timestamps: ${because}`)
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    ok: true,
    checked: { source, level, status, outcome: outcomeIn(source, status), instants, sha256 },
  }
}

function refused(because: string): Verdict {
  return { ok: false, because }
}

function textOf(incident: unknown): string | null {
  try {
    return JSON.stringify(incident ?? null)
  } catch {
    return null
  }
}

function sentence({ path, message }: { path: PropertyKey[]; message: string }): string {
  const field = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  const [, expected, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? []
  const wrong = received === 'undefined' ? 'is missing' : `must be of type ${expected}, not ${received}`
  return `${field.slice(1) || 'the file'}: ${received ? wrong : message}.`
}

/** Names of other schemes mean the level of the same rank. */
function levelNamed(scheme: Scheme, name: string): Level | null {
  const own = parseLevel(scheme, name)
  if (own) return own
  const others = Object.values(presets).map((preset) => parseLevel(preset, name))
  const other = others.find((level) => level !== null)
  return other ? levelOf(scheme, other.rank) : null
}

function statusIn({ status, timestamps }: Source): Status | null {
  if (!status)
    return timestamps.resolved_at ? 'resolved' : timestamps.acknowledged_at ? 'acknowledged' : 'detected'
  const outcome = outcomeOf(status)
  const known = statusOf(status) ?? (outcome && 'resolved')
  return known === 'detected' && timestamps.acknowledged_at ? 'acknowledged' : known
}

function meant(status: string): string {
  const near = nearest(status, statusWords)
  return near ? `; did you mean "${near}"?` : `; known are ${statusWords.join(', ')}.`
}

function future(instants: Instants, now: Date): string | null {
  const [name, at] = Object.entries(instants).find(([, instant]) => instant && instant > now) ?? []
  return name && at ? `${name} would lie in the future (${at.toISOString()}).` : null
}

function outcomeIn({ status, resolution }: Source, mapped: Status): Outcome | null {
  if (mapped !== 'resolved' && mapped !== 'closed') return null
  const said = typeof resolution === 'string' ? [resolution] : saying(resolution ?? {})
  const words = status && !statusOf(status) ? [...said, status] : said
  return words.map(outcomeOf).find((outcome) => outcome !== null) ?? null
}

function saying(resolution: Record<string, unknown>): string[] {
  const words = [resolution['outcome'], resolution['type'], resolution['status'], resolution['result']]
  return words.filter((word) => typeof word === 'string')
}
