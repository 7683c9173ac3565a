import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { wallText } from '../../domain/schedule/stretch-text.ts'

type Given = { startsAt: string; endsAt: string | null; timeZone: string }

/** From when to when, in a zone that it names. */
export function Stretch({ startsAt, endsAt, timeZone }: Given): ReactElement {
  return (
    <Text span inherit style={{ fontVariantNumeric: 'tabular-nums' }}>
      <time dateTime={startsAt}>{wallText(new Date(startsAt), timeZone)}</time>
      {endsAt === null ? (
        ', no end in sight'
      ) : (
        <>
          {' '}
          to <time dateTime={endsAt}>{wallText(new Date(endsAt), timeZone)}</time>
        </>
      )}
      {` (${timeZone})`}
    </Text>
  )
}
