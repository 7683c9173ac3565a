import { nearest } from '../naming/nearest.ts'
import type { Form, Given, Plan } from './form.ts'
import { grammar, type Command } from './grammar.ts'
import { helpOf, helpOn, howTo } from './help.ts'
import { readParts } from './read-parts.ts'
import { nextWord, restOf, type Line, type Word } from './words.ts'

export type FaultCode =
  | 'no-command'
  | 'unknown-command'
  | 'unknown-verb'
  | 'unclosed-quote'
  | 'missing'
  | 'unexpected'
  | 'wrong-value'
  | 'which-incident'

/** A message that says the way out. */
type CommandFault = { code: FaultCode; message: string }

export type Parsed = { ok: true; plan: Plan } | { ok: false; fault: CommandFault }

const NO_POSTMORTEMS =
  'There are no post-mortems in Tocsin yet. The timeline can be exported for one: tocsin incident timeline INC-142 --export md'

/** Reads a line such as `/incident severity SEV1 because …`; `incident` is the one whose room it was written in. */
export function parseCommand(text: string, { incident }: { incident: string | null }): Parsed {
  const first = nextWord({ text, at: 0 })
  const word = first.ok ? first.word : null
  if (!word || !word.text.startsWith('/')) {
    return fault('no-command', `A command begins with a slash. There are:\n${helpOf(grammar)}`)
  }
  const name = word.text.slice(1).toLowerCase()
  if (name === 'help' || name === '') return say(helpOf(grammar))
  const command = grammar.find((one) => one.name === name)
  if (!command) return unknownCommand(word.text)
  if (command.name === 'postmortem') return say(NO_POSTMORTEMS)
  return parseVerb(command, { text, at: word.after }, incident)
}

function parseVerb(command: Command, line: Line, context: string | null): Parsed {
  const [single] = command.forms
  const [named, afterName] = takeIncident(line)
  const verb = peek(afterName)
  if (verb?.text.toLowerCase() === 'help' && restOf({ ...line, at: verb.after }) === '')
    return say(helpOn(command))
  if (single && single.words[0] === '') {
    const form = (named ?? context) === null ? single : (command.ofIncident ?? single)
    return planned(command, form, line, context)
  }
  if (!verb) return say(helpOn(command))
  const form = command.forms.find(({ words }) => words.includes(verb.text.toLowerCase()))
  if (!form) return unknownVerb(command, verb.text)
  return planned(command, form, { ...line, at: verb.after }, named ?? context)
}

function planned(command: Command, form: Form, line: Line, context: string | null): Parsed {
  const [named, rest] = form.ofIncident ? takeIncident(line) : [null, line]
  const incident = named ?? context
  const read = readParts(form.parts, rest)
  if (!read.ok) return fault(read.code, `${read.because}. ${howTo(command.name, form)}`)
  if (form.ofIncident && incident === null) {
    return fault('which-incident', `Say which incident: /${command.name} ${form.words[0]} INC-142 …`)
  }
  return {
    ok: true,
    plan: { do: form.does, incident: form.ofIncident ? incident : null, input: said(form, read.given) },
  }
}

/** What was not said is left out. */
function said(form: Form, given: Given): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(form.input(given)).filter(([, value]) => value !== undefined))
}

/** `INC-142` where a verb may name its incident, and where the line goes on. */
function takeIncident(line: Line): [string | null, Line] {
  const word = peek(line)
  if (!word || word.quoted || !/^INC-\d{1,18}$/i.test(word.text)) return [null, line]
  return [word.text.toUpperCase(), { ...line, at: word.after }]
}

function peek(line: Line): Word | null {
  const read = nextWord(line)
  return read.ok ? read.word : null
}

function unknownCommand(text: string): Parsed {
  const names = grammar.map(({ name }) => name)
  const near = nearest(text.slice(1), names)
  const hint = near === null ? `There are:\n${helpOf(grammar)}` : `Did you mean /${near}?`
  return fault('unknown-command', `There is no command ${text}. ${hint}`)
}

function unknownVerb({ name, forms }: Command, verb: string): Parsed {
  const near = nearest(
    verb,
    forms.flatMap(({ words }) => words),
  )
  const hint = near === null ? `"/${name} help" tells what there is.` : `Did you mean "/${name} ${near}"?`
  return fault('unknown-verb', `/${name} cannot "${verb}". ${hint}`)
}

function say(text: string): Parsed {
  return { ok: true, plan: { do: 'say', text } }
}

function fault(code: FaultCode, message: string): Parsed {
  return { ok: false, fault: { code, message } }
}
