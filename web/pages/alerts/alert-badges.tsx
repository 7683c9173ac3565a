import { Badge } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Alert } from '../../../api/alerts.ts'

const ranks = { critical: 1, error: 2, warning: 3, info: 4 }

/** How bad its source says it is; colours are those of the levels that these words mean by themselves. */
export function AlertSeverity({ severity }: Pick<Alert, 'severity'>): ReactElement {
  const rank = ranks[severity]
  return (
    <Badge
      variant="filled"
      radius="sm"
      tt="none"
      miw={78}
      style={{
        flexShrink: 0,
        backgroundColor: `var(--severity-${rank})`,
        color: `var(--severity-${rank}-text)`,
      }}
    >
      {severity}
    </Badge>
  )
}

const colours = { triggered: 'red', acknowledged: 'orange', suppressed: 'gray', resolved: 'teal' }

export function AlertStatus({ status, flapping }: Pick<Alert, 'status' | 'flapping'>): ReactElement {
  return (
    <Badge variant="dot" radius="sm" tt="none" color={colours[status]} fw={550}>
      {flapping && flapping.calm_at === null ? `${status}, flapping` : status}
    </Badge>
  )
}
