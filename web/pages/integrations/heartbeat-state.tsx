import { Badge } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Heartbeat } from '../../../api/heartbeats.ts'
import { Ago } from '../../time/moment.tsx'

const colours = { waiting: 'gray', alive: 'teal', missed: 'red', disabled: 'gray' }

export function HeartbeatState({ heartbeat }: { heartbeat: Heartbeat | undefined }): ReactElement | null {
  if (!heartbeat) return null
  const { state, last_ping_at: last, missed_at: missed } = heartbeat
  return (
    <>
      <Badge variant="dot" color={colours[state]} tt="none" radius="sm">
        {state}
      </Badge>
      {missed !== null && state === 'missed' ? (
        <span>
          missed <Ago at={missed} />
        </span>
      ) : (
        last !== null && (
          <span>
            last came <Ago at={last} />
          </span>
        )
      )}
    </>
  )
}
