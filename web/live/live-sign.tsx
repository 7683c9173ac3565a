import { Badge } from '@mantine/core'
import type { ReactElement } from 'react'
import { useLiveState } from './live-updates.ts'
import type { LiveState } from './stream.ts'

const signs: Record<LiveState, { text: string; colour: string; why: string }> = {
  connecting: { text: 'Connecting', colour: 'gray', why: 'Opening the connection for live updates.' },
  live: { text: 'Live', colour: 'teal', why: 'What changes is shown at once.' },
  reconnecting: {
    text: 'Reconnecting',
    colour: 'orange',
    why: 'The connection was cut: what you see may be old. It is opened again, and nothing is missed.',
  },
  'signed-out': { text: 'Signed out', colour: 'red', why: 'Sign in again to see what changes.' },
}

/** Nothing on the screen is stale without a sign. */
export function LiveSign(): ReactElement {
  const { text, colour, why } = signs[useLiveState()]
  return (
    <Badge variant="dot" color={colour} radius="sm" tt="none" role="status" aria-live="polite" title={why}>
      {text}
    </Badge>
  )
}
