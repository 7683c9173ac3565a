import { Badge, Button, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import { endOtherSessions, endOwnSession, type Account } from '../../../api/account.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { useAct } from '../../queries/act.ts'
import { Ago, Moment } from '../../time/moment.tsx'

type Session = Account['sessions'][number]

export function SessionsCard({ account: { sessions } }: { account: Account }): ReactElement {
  const endOthers = useAct(endOtherSessions, { onDone: () => tell('You are signed out everywhere else.') })
  return (
    <Card
      title="Where you are signed in"
      actions={
        sessions.length > 1 && (
          <Button
            size="xs"
            variant="default"
            loading={endOthers.isPending}
            onClick={() => endOthers.mutate([])}
          >
            Sign out everywhere else
          </Button>
        )
      }
    >
      <Rows label="Sessions">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </Rows>
    </Card>
  )
}

function SessionRow({ session }: { session: Session }): ReactElement {
  const end = useAct(endOwnSession, { onDone: () => tell(`${session.device} is signed out.`) })
  return (
    <Row
      title={
        <Group gap="xs">
          <strong>{session.device}</strong>
          {session.current && (
            <Badge size="sm" variant="light" tt="none">
              this one
            </Badge>
          )}
        </Group>
      }
      below={
        <>
          {session.ip}, used <Ago at={session.last_used_at} />, ends by <Moment at={session.expires_at} />
        </>
      }
      end={
        !session.current && (
          <Button
            size="xs"
            variant="default"
            aria-label={`Sign out ${session.device} at ${session.ip}`}
            loading={end.isPending}
            onClick={() => end.mutate([{ params: { id: session.id } }])}
          >
            Sign out
          </Button>
        )
      }
    />
  )
}
