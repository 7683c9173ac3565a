import { List, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { stretchText } from '../../../domain/schedule/stretch-text.ts'
import { useNameOf } from '../../queries/rotas.ts'

type Change = {
  readonly schedule: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly before: readonly string[]
  readonly after: readonly string[]
}

type Given = { changes: readonly Change[]; timeZone: string; own: string; most?: number }

/** Who is on call instead of whom, and when. */
export function ChangesList({ changes, timeZone, own, most = 12 }: Given): ReactElement {
  const nameOf = useNameOf()
  const named = (people: readonly string[]) => people.map(nameOf).join(', ') || 'nobody'
  if (changes.length === 0) return <Text size="sm">Nobody is on call differently.</Text>
  return (
    <List size="sm" spacing={4} listStyleType="none" aria-label="Who is on call differently">
      {changes.slice(0, most).map(({ schedule, startsAt, endsAt, before, after }) => (
        <List.Item key={`${schedule} ${startsAt.getTime()}`}>
          <Text span inherit fw={600} {...(after.length === 0 && { c: 'var(--bad)' })}>
            {named(after)}
          </Text>{' '}
          instead of {named(before)}
          <Text size="xs" c="dimmed">
            {stretchText({ startsAt, endsAt }, timeZone)}
            {schedule === own ? '' : `, in ${schedule}`}
          </Text>
        </List.Item>
      ))}
      {changes.length > most && <List.Item>and {changes.length - most} more</List.Item>}
    </List>
  )
}
