import type { Readable } from 'node:stream'

export type Output = { write(text: string): void; isTerminal: boolean; columns: number }

/** What a command sees of the world, so that tests can be the world. */
export type Shell = {
  env: Record<string, string | undefined>
  out: Output
  err: Output
  input: Readable
  isInputTerminal: boolean
  now: () => Date
  /** Ends commands that run until they are told to stop. */
  interrupted: AbortSignal
}
