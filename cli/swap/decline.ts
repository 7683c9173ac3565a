import type { Command } from 'commander'
import { declineSwap } from '../../api/swaps.ts'
import type { Shell } from '../shell/shell.ts'
import { answering, inTheNameOf } from './answering.ts'

export function decline(shell: Shell): Command {
  return inTheNameOf(
    answering(shell, {
      name: 'decline',
      summary: 'Do not take it.',
      act: (client, params, person) => client.call(declineSwap, { params, body: { person } }),
    }),
  )
}
