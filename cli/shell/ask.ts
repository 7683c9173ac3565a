import { createInterface } from 'node:readline'
import type { Shell } from './shell.ts'

export type Ask = (question: string) => Promise<string>

/** Questions go to stderr, so that the answer on stdout stays clean. */
export async function asking<T>(shell: Shell, talk: (ask: Ask) => Promise<T>): Promise<T> {
  const lines = createInterface({ input: shell.input, terminal: false })
  const answers = lines[Symbol.asyncIterator]()
  try {
    return await talk(async (question) => {
      shell.err.write(question)
      const { done, value } = await answers.next()
      if (done) throw new Error('There was no answer.')
      return value
    })
  } finally {
    lines.close()
  }
}
