import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { simulatePolicy } from '../../../api/escalation-policies.ts'
import { asking } from '../../queries/ask.ts'
import { lengthText } from '../../time/length-text.ts'
import classes from './declare.module.css'

type Given = { policy: string | null; hasService: boolean; severity: string }

const MOST_STEPS = 4

/** Whom it will wake, before it does. */
export function WhoIsPaged({ policy, hasService, severity }: Given): ReactElement {
  const { data, isError } = useQuery({
    ...asking(simulatePolicy, {
      params: { id: policy ?? '' },
      query: severity === '' ? {} : { severity },
    }),
    enabled: policy !== null,
    staleTime: 30_000,
  })
  return (
    <section className={classes.box} aria-label="Who will be paged" aria-live="polite">
      <Text size="sm" fw={600} mb={4}>
        Who will be paged
      </Text>
      {policy === null && (
        <Text size="sm">
          {hasService ? 'The service has no escalation policy' : 'Without a service'}, the catch-all is paged.
        </Text>
      )}
      {isError && (
        <Text size="sm">It could not be found out just now. The policy of the service is paged.</Text>
      )}
      {data?.urgency === null && <Text size="sm">{data.severity} pages nobody.</Text>}
      {data && data.urgency !== null && (
        <List size="sm" spacing={2}>
          {data.steps.slice(0, MOST_STEPS).map(({ round, step, at, people, webhooks, catch_all }) => (
            <List.Item key={`${round}.${step}`}>
              {whenText(at, data.at)}: {namesOf(people, webhooks, catch_all !== null)}
            </List.Item>
          ))}
          {data.steps.length === 0 && <List.Item>the catch-all</List.Item>}
        </List>
      )}
    </section>
  )
}

function whenText(at: string, from: string): string {
  const waited = Date.parse(at) - Date.parse(from)
  return waited < 1_000 ? 'At once' : `After ${lengthText(waited)}`
}

type Paged = { name: string; pages: { channel: string }[] }

function namesOf(people: Paged[], webhooks: string[], isCatchAll: boolean): string {
  const names = [
    ...people.map(({ name, pages }) => `${name} (${channelsOf(pages)})`),
    ...webhooks.map((webhook) => `webhook ${webhook}`),
    ...(isCatchAll ? ['the catch-all, since nobody is reached'] : []),
  ]
  return names.join(', ')
}

function channelsOf(pages: { channel: string }[]): string {
  const channels = [...new Set(pages.map(({ channel }) => channel))]
  return channels.length === 0 ? 'not reachable' : channels.join(', ')
}
