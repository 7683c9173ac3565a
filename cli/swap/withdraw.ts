import type { Command } from 'commander'
import { withdrawSwap } from '../../api/swaps.ts'
import type { Shell } from '../shell/shell.ts'
import { answering } from './answering.ts'

export function withdraw(shell: Shell): Command {
  return answering(shell, {
    name: 'withdraw',
    summary: 'Ask no more.',
    act: (client, params) => client.call(withdrawSwap, { params }),
  })
}
