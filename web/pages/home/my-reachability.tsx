import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Home } from '../../../api/home.ts'
import { addresses } from '../../app/addresses.ts'
import { Card } from '../../components/card.tsx'
import { Link } from '../../components/link.tsx'

const names: Record<string, string> = {
  email: 'mail',
  sms: 'SMS',
  voice: 'call',
  webhook: 'webhook',
  push: 'push',
}

/** Whether pages get through to them. */
export function MyReachability({ methods }: { methods: Home['contact_methods'] }): ReactElement {
  const { count, verified, unverified } = methods
  return (
    <Card title="Can you be reached?">
      <Text size="sm" fw={600} c={verified === count && count > 0 ? 'var(--good)' : 'var(--warning)'}>
        {count === 0 ? 'Nothing reaches you' : `${verified} of ${count} channels verified`}
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {count === 0
          ? 'Add a way to be paged before your first shift.'
          : unverified.length === 0
            ? 'A test page shows the way of a page hop by hop.'
            : `Not verified: ${unverified.map(({ id, channel }) => `${id} (${names[channel] ?? channel})`).join(', ')}.`}
      </Text>
      <Link to={addresses.notifications} size="sm">
        My notifications
      </Link>
    </Card>
  )
}
