import { usageOf } from '../../../../domain/command/form.ts'
import { grammar } from '../../../../domain/command/grammar.ts'
import { parseCommand } from '../../../../domain/command/parse.ts'
import { readMessage } from '../../../../domain/war-room/message.ts'
import { roles } from '../../../../domain/role/roles.ts'

export type Suggestion = { insert: string; label: string; about: string }

/** How the line may go on: a command, then one of its verbs. */
export function suggestCommands(text: string): Suggestion[] {
  const [, name = '', verb] = /^\/(\S*)(?:\s+(\S*))?$/.exec(text) ?? []
  if (!text.startsWith('/') || (name === '' && verb === undefined && text !== '/')) return []
  const command = grammar.find((one) => one.name === name.toLowerCase())
  if (verb === undefined || !command) {
    return grammar
      .filter((one) => one.name.startsWith(name.toLowerCase()) && one.forms.length > 0)
      .map((one) => ({ insert: `/${one.name} `, label: `/${one.name}`, about: one.summary }))
  }
  return command.forms
    .filter(({ words: [first = ''] }) => first !== '' && first.startsWith(verb.toLowerCase()))
    .map((form) => ({
      insert: `/${command.name} ${form.words[0]} `,
      label: usageOf({ ...form, ofIncident: false }),
      about: form.summary,
    }))
}

type Meaning = { wrong: boolean; text: string }

/** How a line will be understood; null when it is plain text. */
export function meaningOf(text: string, incident: string): Meaning | null {
  if (text.startsWith('/')) {
    const parsed = parseCommand(text, { incident })
    return parsed.ok ? null : { wrong: true, text: parsed.fault.message.split('\n')[0] ?? '' }
  }
  const read = readMessage(text)
  if (!read.ok) return { wrong: true, text: read.because }
  const { timeOfDayMs, saidBy, kind } = read.message
  const parts = [
    kind && `a ${kind.toLowerCase()}`,
    saidBy && ('person' in saidBy ? `said by ${saidBy.person}` : `said by the ${roles[saidBy.role].title}`),
    timeOfDayMs !== null && 'at the time that it begins with',
  ].filter(Boolean)
  return parts.length > 0 ? { wrong: false, text: `Understood as ${parts.join(', ')}.` } : null
}
