import { useQuery } from '@tanstack/react-query'
import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { readActivity, type Activity } from '../../../api/integration-activity.ts'
import { asking } from '../../queries/ask.ts'
import { Ago } from '../../time/moment.tsx'

/** What opens no incident is not told live. */
const ASK_AGAIN_MS = 5_000

export function useActivity(): Map<string, Activity> {
  const { data } = useQuery({ ...asking(readActivity), refetchInterval: ASK_AGAIN_MS })
  return new Map(data?.items.map((one) => [one.integration, one]))
}

/** When something came last, and how much of late. */
export function LastReceived({ activity }: { activity: Activity | undefined }): ReactElement {
  if (!activity)
    return (
      <Text span inherit c="dimmed">
        …
      </Text>
    )
  const { last_received_at: at, signals, alerts } = activity
  if (at === null)
    return (
      <Text span inherit>
        Nothing received yet
      </Text>
    )
  return (
    <Text span inherit>
      Received <Ago at={at} /> · {signals === 1 ? '1 signal' : `${signals} signals`} and{' '}
      {alerts === 1 ? '1 new alert' : `${alerts} new alerts`} in a day
    </Text>
  )
}
