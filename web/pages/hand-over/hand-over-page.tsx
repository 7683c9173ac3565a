import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { confirmHandOver, type HandOver, showHandOver } from '../../../api/hand-overs.ts'
import { useMay, useSession } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Edited } from '../../components/edited.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { useNameOf, useSchedules } from '../../queries/rotas.ts'
import { Moment } from '../../time/moment.tsx'
import { Facts } from './facts.tsx'
import { Notes } from './notes.tsx'

const route = getRouteApi('/frame/hand-overs/$id')

/** What whoever comes has to know: notes, what is open, what paged and what changed; both sides confirm it. */
export function HandOverPage(): ReactElement {
  const { id } = route.useParams()
  const handOver = useAsked(showHandOver, { params: { id } })
  return <Shown of={handOver}>{(found) => <HandOverScreen handOver={found} />}</Shown>
}

function HandOverScreen({ handOver }: { handOver: HandOver }): ReactElement {
  const { id, schedule, at, outgoing, incoming, confirmations, confirmed, facts } = handOver
  const nameOf = useNameOf()
  const { data: schedules } = useSchedules()
  const { person } = useSession()
  const mayWrite = useMay('hand-over.edit')
  const confirm = useAct(confirmHandOver, { touches: ['home'], onDone: () => tell('Confirmed.') })
  const named = (people: readonly string[]): string => people.map(nameOf).join(', ') || 'nobody'
  const both = [...new Set([...outgoing, ...incoming])]
  const waiting = both.filter((one) => !confirmations.some((given) => given.person === one))
  const isMine = person !== null && waiting.includes(person.id)
  return (
    <Page
      title={`Hand-over: ${named(outgoing)} to ${named(incoming)}`}
      description={
        <>
          <Moment at={at} form="full" />, in{' '}
          <Link to="/schedules/$id" params={{ id: schedule }} underline="always">
            {schedules?.find((one) => one.id === schedule)?.name ?? schedule}
          </Link>
        </>
      }
      actions={
        isMine && (
          <Button loading={confirm.isPending} onClick={() => confirm.mutate([{ params: { id } }])}>
            Confirm
          </Button>
        )
      }
    >
      <Stack>
        <Alert
          variant="light"
          color={confirmed ? 'green' : 'yellow'}
          title={confirmed ? 'Confirmed by both sides' : 'Not confirmed by everybody yet'}
        >
          <List size="sm">
            {confirmations.map((given) => (
              <List.Item key={given.person}>
                {nameOf(given.person)}, <Moment at={given.confirmed_at} />
              </List.Item>
            ))}
            {waiting.map((one) => (
              <List.Item key={one}>{nameOf(one)} has not confirmed</List.Item>
            ))}
          </List>
        </Alert>
        <Card title="Notes">
          <Edited key={id} of={handOver} part={({ notes }) => notes}>
            {(notes, edition) => <Notes id={id} notes={notes} edition={edition} mayWrite={mayWrite} />}
          </Edited>
        </Card>
        <Card title="What there is">
          <Facts facts={facts} />
          <Text size="sm" c="dimmed" mt="sm">
            {confirmations.length > 0 ? 'As it was at the first confirmation.' : 'As it is now.'}
          </Text>
        </Card>
      </Stack>
    </Page>
  )
}
