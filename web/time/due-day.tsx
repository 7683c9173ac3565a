import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { instantText } from './instant-text.ts'
import { relativeText } from './length-text.ts'
import { useNow } from './now.ts'
import { useZone } from './zone.tsx'

/** When something is due, as far as a day is enough; what is late says so in words too. */
export function DueDay({ at, overdue }: { at: string; overdue: boolean }): ReactElement {
  const { timeZone } = useZone()
  const now = useNow(60)
  const relative = relativeText(Date.parse(at), now)
  return (
    <Text size="sm" span fw={overdue ? 600 : 400} c={overdue ? 'var(--bad)' : 'dimmed'}>
      <time dateTime={at} title={instantText(at, timeZone)}>
        {overdue ? `overdue, ${relative}` : `due ${relative}`}
      </time>
    </Text>
  )
}
