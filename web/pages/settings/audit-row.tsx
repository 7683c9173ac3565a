import { Code, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { AuditEntry } from '../../../api/audit.ts'
import { Row } from '../../components/rows.tsx'
import { Moment } from '../../time/moment.tsx'

export function AuditRow({ entry }: { entry: AuditEntry }): ReactElement {
  const { number, at, actor, action, subject, details } = entry
  const hasMore = Object.keys(details).length > 0
  return (
    <Row
      start={
        <Text size="xs" c="dimmed" miw={44}>
          {number}
        </Text>
      }
      title={
        <>
          <Text span fw={550} inherit>
            {nameOf(actor)}
          </Text>{' '}
          {action} {subject}
        </>
      }
      below={
        hasMore && (
          <details>
            <summary>Details</summary>
            <Code block mt={4} style={{ whiteSpace: 'pre-wrap' }}>
              {JSON.stringify(details, null, 2)}
            </Code>
          </details>
        )
      }
      end={
        <Text size="sm" c="dimmed" span>
          <Moment at={at} />
        </Text>
      }
    />
  )
}

function nameOf(actor: AuditEntry['actor']): string {
  if (actor.kind === 'token') return actor.name
  if (actor.kind === 'system') return 'Tocsin'
  return actor.id
}
