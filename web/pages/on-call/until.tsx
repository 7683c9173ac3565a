import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { useNameOf } from '../../queries/rotas.ts'
import { instantText } from '../../time/instant-text.ts'
import { Moment } from '../../time/moment.tsx'
import { useZone } from '../../time/zone.tsx'
import type { Coverage } from './coverage-of.ts'

/** Until when it stays so, who is next, and the first gap in red. */
export function Until({ people, until, next, gap }: Coverage): ReactElement {
  const nameOf = useNameOf()
  const { timeZone } = useZone()
  return (
    <>
      <Text size="sm" c="dimmed">
        {until ? (
          <>
            until <Moment at={until.toISOString()} />, then {next.map(nameOf).join(', ') || 'nobody'}
          </>
        ) : (
          'with no end in sight'
        )}
      </Text>
      {gap && people.length > 0 && (
        <Text size="sm" fw={600} c="var(--bad)">
          Next gap: {instantText(gap.startsAt, timeZone, 'short')} to{' '}
          {instantText(gap.endsAt, timeZone, 'short')}
        </Text>
      )}
    </>
  )
}
