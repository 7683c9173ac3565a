import { nearest } from '../naming/nearest.ts'
import type { Given, Part } from './form.ts'
import { readValue } from './read-part.ts'
import { nextWord, restOf, type Line } from './words.ts'

export type ReadParts =
  | { ok: true; given: Given }
  | { ok: false; code: 'missing' | 'unexpected' | 'wrong-value' | 'unclosed-quote'; because: string }

type Taken = { ok: true; value: string; line: Line } | Extract<ReadParts, { ok: false }>

/** The parts of a form in a line: those without a word in front in their order, then the others in any order. */
export function readParts(parts: readonly Part[], line: Line): ReadParts {
  const given: Record<string, string> = {}
  let at = line
  for (const part of parts.filter(({ after }) => after === undefined)) {
    if (restOf(at) === '' && part.optional) break
    const taken = take(part, at, parts)
    if (!taken.ok) return taken
    given[part.name] = taken.value
    at = taken.line
  }
  const marked = parts.filter(({ after }) => after !== undefined)
  for (let word = nextWord(at); restOf(at) !== ''; word = nextWord(at)) {
    if (!word.ok) return unclosed(word.quote)
    const mark = word.word?.text.toLowerCase() ?? ''
    const part = marked.find(({ after }) => after === mark)
    if (!part || word.word?.quoted) return unexpected(word.word?.text ?? '', marked)
    if (given[part.name] !== undefined)
      return { ok: false, code: 'unexpected', because: `"${mark}" is said twice` }
    const taken = take(part, { ...at, at: word.word?.after ?? at.at }, parts)
    if (!taken.ok) return taken
    given[part.name] = taken.value
    at = taken.line
  }
  const missing = marked.find(({ name, optional }) => !optional && given[name] === undefined)
  return missing ? missed(missing) : { ok: true, given }
}

function take(part: Part, line: Line, all: readonly Part[]): Taken {
  if (restOf(line) === '') return missed(part)
  const word = nextWord(line)
  if (part.takes === 'text' && (!word.ok || !word.word?.quoted || !endsThere(word.word.after, line, all))) {
    return { ok: true, value: restOf(line), line: { ...line, at: line.text.length } }
  }
  if (!word.ok) return unclosed(word.quote)
  if (part.takes === 'people') return takePeople(part, line, all)
  const read = readValue(part, word.word?.text ?? '')
  if (!read.ok) return { ok: false, code: 'wrong-value', because: capital(read.because) }
  return { ok: true, value: read.value, line: { ...line, at: word.word?.after ?? line.at } }
}

/** `"a" and "b"` is a text that begins with a quote; `"a" on shop` is a quoted text and what follows it. */
function endsThere(after: number, line: Line, all: readonly Part[]): boolean {
  const next = nextWord({ ...line, at: after })
  if (!next.ok) return false
  return next.word === null || all.some(({ after: mark }) => mark === next.word?.text.toLowerCase())
}

/** Words up to the next one that stands in front of a part. */
function takePeople(part: Part, line: Line, all: readonly Part[]): Taken {
  const people: string[] = []
  let at = line
  for (let word = nextWord(at); word.ok && word.word; word = nextWord(at)) {
    const { text, after } = word.word
    if (all.some((other) => other.after === text.toLowerCase())) break
    people.push(...text.split(',').filter(Boolean))
    at = { ...at, at: after }
  }
  if (people.length === 0) return missed(part)
  const read = readValue(part, people.join(' '))
  return read.ok
    ? { ok: true, value: read.value, line: at }
    : { ok: false, code: 'wrong-value', because: read.because }
}

function missed({ name, after }: Part): Extract<ReadParts, { ok: false }> {
  const place = name.replaceAll('_', ' ')
  const because = after === undefined ? `The ${place} is missing` : `"${after}" and the ${place} are missing`
  return { ok: false, code: 'missing', because }
}

function unexpected(word: string, marked: readonly Part[]): Extract<ReadParts, { ok: false }> {
  const marks = marked.flatMap(({ after }) => after ?? [])
  const near = nearest(word, marks)
  const hint = near === null ? '' : `; did you mean "${near}"?`
  return { ok: false, code: 'unexpected', because: `"${word}" is not expected there${hint}` }
}

function unclosed(quote: string): Extract<ReadParts, { ok: false }> {
  return {
    ok: false,
    code: 'unclosed-quote',
    because: `The quote that begins with ${quote.slice(0, 20)} has no end`,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
