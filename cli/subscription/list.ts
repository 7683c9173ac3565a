import type { Command } from 'commander'
import type { z } from 'zod'
import type { Subscription } from '../../api/communication-settings.ts'
import { subscriptions } from '../../api/communication-resources.ts'
import { command } from '../shell/command.ts'
import { lists } from '../shell/listing.ts'
import type { Shell } from '../shell/shell.ts'
import { subscriptionTable } from './subscription-text.ts'

export function list(shell: Shell): Command {
  const listing = command('list', {
    summary: 'Who wants to hear of which incidents.',
    examples: [['subscription list'], ['subscription list --json']],
  })
  return lists<object, z.output<typeof Subscription>>(shell, listing, {
    read: (client, query) => client.call(subscriptions.list, { query }),
    render: subscriptionTable,
  })
}
