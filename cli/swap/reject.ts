import type { Command } from 'commander'
import { rejectSwap } from '../../api/swaps.ts'
import type { Shell } from '../shell/shell.ts'
import { answering } from './answering.ts'

export function reject(shell: Shell): Command {
  return answering(shell, {
    name: 'reject',
    summary: 'Do not approve what was accepted.',
    act: (client, params) => client.call(rejectSwap, { params }),
  })
}
