import type { Command } from 'commander'
import { acceptSwap } from '../../api/swaps.ts'
import type { Shell } from '../shell/shell.ts'
import { answering, inTheNameOf } from './answering.ts'

export function accept(shell: Shell): Command {
  return inTheNameOf(
    answering(shell, {
      name: 'accept',
      summary: 'Take it.',
      act: (client, params, person) => client.call(acceptSwap, { params, body: { person } }),
    }),
  )
}
