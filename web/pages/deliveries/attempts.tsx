import { Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Delivery } from '../../../api/deliveries.ts'
import { Moment } from '../../time/moment.tsx'
import { latencyText } from './state-names.ts'

const outcomes: Record<Delivery['attempts'][number]['outcome'], string> = {
  sending: 'on its way',
  accepted: 'taken',
  refused: 'refused',
  unknown: 'not known whether it arrived',
}

export function Attempts({ attempts }: Pick<Delivery, 'attempts'>): ReactElement {
  if (attempts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        None yet.
      </Text>
    )
  }
  return (
    <Stack gap="sm" component="ol" m={0} pl={20}>
      {attempts.map(({ number, provider, started_at: from, ended_at: to, outcome, detail }) => (
        <li key={number}>
          <Text size="sm">
            <Moment at={from} form="clock" />, provider {provider + 1}: <strong>{outcomes[outcome]}</strong>
            {to !== null && ` after ${latencyText(Date.parse(to) - Date.parse(from))}`}
          </Text>
          {detail && (
            <Text size="sm" c="dimmed">
              {detail}
            </Text>
          )}
        </li>
      ))}
    </Stack>
  )
}
