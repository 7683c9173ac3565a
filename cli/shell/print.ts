import { plainText } from '../../domain/rendering/plain-text.ts'
import type { Output, Shell } from './shell.ts'

export type Form = { json?: boolean | undefined }

/** What is said to scripts is the answer itself; what is said to people is rendered from its cleaned form. */
export function print<T>(shell: Shell, { json }: Form, answer: T, render: (answer: T) => string): void {
  if (json) printJson(shell.out, answer)
  else printText(shell.out, render(readable(answer)))
}

export function printText(output: Output, text: string): void {
  if (text !== '') output.write(text.endsWith('\n') ? text : `${text}\n`)
}

export function printJson(output: Output, answer: unknown, indent = 2): void {
  output.write(`${escaped(JSON.stringify(answer ?? null, null, indent))}\n`)
}

/** A message about what happened; never part of the answer. */
export function tell(shell: Shell, message: string): void {
  printText(shell.err, plainText(message))
}

/** Server text is somebody's text: a title must not be able to move the cursor. */
export function readable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value ?? null), (_name, one: unknown) => {
    if (typeof one === 'string') return plainText(one)
    return typeof one === 'object' && one !== null && !Array.isArray(one) ? withPlainNames(one) : one
  })
}

function withPlainNames(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [plainText(name), one]))
}

/** JSON leaves C1 and bidi controls as they are; escaped they are the same to a parser and nothing to a terminal. */
function escaped(json: string): string {
  return json.replaceAll(
    /[\u007F-\u009F]|\p{Bidi_Control}|[\u2028\u2029\uFEFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
