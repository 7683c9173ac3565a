import { Badge } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Status as IncidentStatus } from '../../domain/incident/lifecycle.ts'

const colours: Record<IncidentStatus, string> = {
  detected: 'red',
  acknowledged: 'orange',
  investigating: 'ink',
  identified: 'ink',
  mitigating: 'ink',
  monitoring: 'teal',
  resolved: 'gray',
  closed: 'gray',
  merged: 'gray',
}

export function Status({ status }: { status: IncidentStatus }): ReactElement {
  return (
    <Badge variant="dot" radius="sm" tt="none" color={colours[status]} fw={550}>
      {status}
    </Badge>
  )
}
