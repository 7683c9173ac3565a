import type { Command } from 'commander'

/** What only the writer of a message knows. */
export type DraftFlags = { eta?: string; nextUpdate?: string; note?: string }

export function draftOptions(command: Command): Command {
  return command
    .option('--eta <text>', 'when it is expected to be over, such as "by 17:00 UTC"')
    .option('--next-update <text>', 'when the next message comes; else as planned')
    .option('--note <text>', 'what you add, where the template asks for it')
}

export function givenBy({ eta, nextUpdate, note }: DraftFlags) {
  return {
    ...(eta !== undefined && { eta }),
    ...(nextUpdate !== undefined && { next_update: nextUpdate }),
    ...(note !== undefined && { note }),
  }
}
