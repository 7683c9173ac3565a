import { Badge } from '@mantine/core'
import type { ReactElement } from 'react'

/** Colour and text; the names of every preset end with the rank, 1 being the highest. */
export function Severity({ level }: { level: string }): ReactElement {
  const rank = /[1-4]$/.exec(level)?.[0] ?? '4'
  return (
    <Badge
      variant="filled"
      radius="sm"
      tt="none"
      miw={56}
      style={{ backgroundColor: `var(--severity-${rank})`, color: `var(--severity-${rank}-text)` }}
    >
      {level}
    </Badge>
  )
}
