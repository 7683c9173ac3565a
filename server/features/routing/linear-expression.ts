import { RE2JS } from 're2js'
import type { Expression } from '../../../domain/alerting/expression.ts'

const MOST_REMEMBERED = 500
const LONGEST_REMEMBERED = 200

/** RE2 runs in a time that grows with the text alone. Throws a `SyntaxError` that says what is wrong. */
export function linearExpression(pattern: string): Expression & { names: string[] } {
  const compiled = read(pattern)
  const names = Object.keys(compiled.namedGroups())
  return {
    names,
    test: plainTest(pattern) ?? remembering((text) => compiled.test(text)),
    groups: (text) => {
      const matcher = compiled.matcher(text)
      if (!matcher.find()) return null
      return Object.fromEntries(names.map((name) => [name, matcher.group(name) ?? '']))
    },
  }
}

function read(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern)
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error)
    throw new SyntaxError(why)
  }
}

const special = /[\\^$.|?*+()[\]{}]/

/** Patterns that are a text, at the start, at the end or anywhere, need no machine. */
function plainTest(pattern: string): ((text: string) => boolean) | null {
  const whole = /^\^\(\?s:(.*)\)\$$/s.exec(pattern)
  if (whole) return plainWhole(whole[1] ?? '')
  const [, start = '', wanted = '', end = ''] = /^(\^?)(.*?)(\$?)$/s.exec(pattern) ?? []
  return special.test(wanted) ? null : placed(wanted, { start: start !== '', end: end !== '' })
}

/** What is left open at an end by `.*`, or texts to choose from. */
function plainWhole(pattern: string): ((text: string) => boolean) | null {
  const [, before = '', wanted = '', after = ''] = /^((?:\.\*)?)(.*?)((?:\.\*)?)$/s.exec(pattern) ?? []
  if (!special.test(wanted)) return placed(wanted, { start: before === '', end: after === '' })
  const choices = pattern.split('|')
  if (choices.some((choice) => special.test(choice))) return null
  const texts = new Set(choices)
  return (text) => texts.has(text)
}

function placed(wanted: string, { start, end }: { start: boolean; end: boolean }): (text: string) => boolean {
  if (start && end) return (text) => text === wanted
  if (start) return (text) => text.startsWith(wanted)
  return end ? (text) => text.endsWith(wanted) : (text) => text.includes(wanted)
}

/** The values of labels come again and again. */
function remembering(test: (text: string) => boolean): (text: string) => boolean {
  let remembered = new Map<string, boolean>()
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const answer = test(text)
    if (text.length > LONGEST_REMEMBERED) return answer
    if (remembered.size >= MOST_REMEMBERED) remembered = new Map()
    remembered.set(text, answer)
    return answer
  }
}
