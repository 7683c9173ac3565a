import type { ReactElement } from 'react'
import { instantText } from './instant-text.ts'
import { lengthText, relativeText } from './length-text.ts'
import { useNow } from './now.ts'
import { useZone } from './zone.tsx'

type Shown = { at: string }

/** `5 min ago`; the instant itself stands in the title. */
export function Ago({ at }: Shown): ReactElement {
  const { timeZone } = useZone()
  const now = useNow(5)
  return (
    <time dateTime={at} title={instantText(at, timeZone)}>
      {relativeText(Date.parse(at), now)}
    </time>
  )
}

/** `3 Mar, 14:05`, with the relative and the full text in the title. */
export function Moment({ at, form = 'short' }: Shown & { form?: 'short' | 'clock' | 'full' }): ReactElement {
  const { timeZone } = useZone()
  const now = useNow(60)
  return (
    <time dateTime={at} title={`${instantText(at, timeZone)} (${relativeText(Date.parse(at), now)})`}>
      {instantText(at, timeZone, form)}
    </time>
  )
}

/** Counts up from `at`, or down to it. */
export function Counter({ at }: Shown): ReactElement {
  const { timeZone } = useZone()
  const now = useNow()
  return (
    <time dateTime={at} title={instantText(at, timeZone)}>
      {lengthText(Math.abs(Date.parse(at) - now))}
    </time>
  )
}
