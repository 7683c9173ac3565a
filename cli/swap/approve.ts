import type { Command } from 'commander'
import { approveSwap } from '../../api/swaps.ts'
import type { Shell } from '../shell/shell.ts'
import { answering } from './answering.ts'

export function approve(shell: Shell): Command {
  return answering(shell, {
    name: 'approve',
    summary: 'Approve what was accepted, as the lead or manager.',
    act: (client, params) => client.call(approveSwap, { params }),
  })
}
