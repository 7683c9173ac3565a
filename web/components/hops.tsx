import { Text, Timeline } from '@mantine/core'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { ReactElement } from 'react'
import type { Delivery } from '../../api/deliveries.ts'
import { Moment } from '../time/moment.tsx'
import { afterText, hopText, nextHopText } from './hop-text.ts'

type Given = Pick<Delivery, 'hops' | 'channel' | 'state' | 'created_at'> & {
  /** Says what comes next, for who waits for it. */
  awaited?: boolean
}

/** The way of a message as far as it got, each hop with how long it took. */
export function Hops({ hops, channel, state, created_at: since, awaited = false }: Given): ReactElement {
  const next = awaited ? nextHopText({ hops, channel, state }) : null
  return (
    <Timeline bulletSize={22} lineWidth={2} active={hops.length - 1} aria-label="The way of the message">
      {hops.map(({ hop, at, provider }) => (
        <Timeline.Item
          key={`${hop} ${at} ${provider}`}
          title={hopText(hop, channel, provider)}
          bullet={hop === 'failed' ? <IconX size={13} aria-hidden /> : <IconCheck size={13} aria-hidden />}
          {...(hop === 'failed' && { color: 'red' })}
        >
          <Text size="sm" c="dimmed">
            <Moment at={at} form="clock" /> {afterText(since, at)}
          </Text>
        </Timeline.Item>
      ))}
      {next && <Timeline.Item lineVariant="dashed" title={<Text c="dimmed">{next}</Text>} aria-busy="true" />}
    </Timeline>
  )
}
