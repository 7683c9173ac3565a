import type { Instruction, Signal } from '../../../domain/alerting/signal.ts'
import { type Fields, isFields, textOf } from '../fields.ts'
import { parseReadable } from '../readable-json.ts'
import type { Received, ReceivedBody } from '../received.ts'
import { notProcessable, willBeProcessed } from './answers.ts'
import { readCreate } from './create.ts'
import { faulty, type Faults } from './faults.ts'
import { requestOf } from './requests.ts'
import { readTarget } from './target.ts'
import { aliasOf } from './values.ts'

/** A write of Opsgenie's alert API. The target says what is asked of which alert. */
export function receive({ bytes, target, fallbackDedupKey }: ReceivedBody): Received {
  const parsed = bytes.length === 0 ? { ok: true as const, json: {} } : parseReadable(bytes)
  if (!parsed.ok || !isFields(parsed.json)) return refused(faulty('body', 'The body is not a JSON object.'))
  const body = parsed.json
  return target === undefined || target === null || target === 'create'
    ? created(body, fallbackDedupKey)
    : instructed(body, target)
}

function created(body: Fields, fallbackAlias: string): Received {
  const trigger = readCreate(body, fallbackAlias)
  return 'faults' in trigger ? refused(trigger) : taken([trigger])
}

function instructed(body: Fields, target: string): Received {
  const { verb, alert: named } = readTarget(target)
  const alert = named.by === 'key' ? { ...named, name: aliasOf(named.name) } : named
  const request = requestOf(verb, body) ?? faulty('action', `There is no action ${verb}.`)
  if ('faults' in request) return refused(request)
  const by = textOf(body['user'])
  const note = textOf(body['note'])
  const said: Instruction[] =
    note === null || request.ask === 'note'
      ? []
      : [{ action: 'instruct', alert, by, request: { ask: 'note', text: note } }]
  return taken([...said, inOrder({ action: 'instruct', alert, request, by })])
}

/** By its key a trouble is answered and ended in the order of its signals, as from every other source. */
function inOrder(instruction: Instruction): Signal {
  const { alert, request } = instruction
  if (alert.by !== 'key' || (request.ask !== 'acknowledge' && request.ask !== 'resolve')) return instruction
  return { action: request.ask, dedupKey: alert.name }
}

function taken(signals: Signal[]): Received {
  return { readable: true, signals, answer: willBeProcessed }
}

function refused({ faults }: Faults): Received {
  return { readable: false, because: Object.values(faults), answer: notProcessable(faults) }
}
