import { Badge, Group, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { lengthText } from '../../time/length-text.ts'
import classes from './simulation.module.css'
import type { Simulated } from './simulated-walk.tsx'

type Step = Simulated['steps'][number]

type Given = {
  step: Pick<Step, 'at' | 'people' | 'webhooks' | 'catch_all'> &
    Partial<Pick<Step, 'round' | 'step' | 'fallback'>>
  /** Instead of the number of the step. */
  name?: string
  afterMs: number
  /** Milliseconds since the incident began. */
  offset: (instant: string) => number
}

const why = {
  'nobody-on-call': 'Nobody is on call then: the catch-all is paged.',
  'nobody-reachable': 'Nobody can be reached: the catch-all is paged.',
}

export function SimulatedStep({ step, name, afterMs, offset }: Given): ReactElement {
  const { people, webhooks, catch_all: caught, round = 0, fallback = false } = step
  return (
    <li className={classes.step}>
      <span className={classes.after}>{afterMs === 0 ? 'at once' : `+${lengthText(afterMs)}`}</span>
      <div>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {name ?? `Step ${(step.step ?? 0) + 1}`}
          </Text>
          {fallback && (
            <Badge variant="light" color="gray" tt="none">
              fallback policy
            </Badge>
          )}
          {round > 0 && !fallback && (
            <Badge variant="light" color="gray" tt="none">
              repeat {round}
            </Badge>
          )}
        </Group>
        {people.map((person) => (
          <Text key={person.id} size="sm">
            {person.name}
            <Text span c="dimmed">
              {person.pages.length === 0
                ? ', cannot be reached'
                : `: ${person.pages.map((page) => pageText(page, offset(page.at))).join(', ')}`}
            </Text>
          </Text>
        ))}
        {webhooks.map((url) => (
          <Text key={url} size="sm">
            Webhook {url}
          </Text>
        ))}
        {caught !== null && (
          <Text size="sm" c="var(--bad)">
            {why[caught]}
          </Text>
        )}
      </div>
    </li>
  )
}

const channels: Record<string, string> = {
  sms: 'SMS',
  voice: 'call',
  email: 'mail',
  push: 'push',
  webhook: 'webhook',
}

function pageText({ channel }: { channel: string }, afterMs: number): string {
  return `${channels[channel] ?? channel} ${afterMs === 0 ? 'at once' : `at +${lengthText(afterMs)}`}`
}
