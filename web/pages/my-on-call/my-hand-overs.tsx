import { Badge, Group, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listHandOvers } from '../../../api/hand-overs.ts'
import { Link } from '../../components/link.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useNameOf } from '../../queries/rotas.ts'
import { Ago, Moment } from '../../time/moment.tsx'

/** The next and the latest, and whether I have confirmed them. */
export function MyHandOvers({ person }: { person: string }): ReactElement {
  const nameOf = useNameOf()
  const handOvers = useAsked(listHandOvers, { query: { person, limit: 6 } })
  return (
    <Shown of={handOvers}>
      {({ items }) => (
        <Stack gap="sm">
          {items.length === 0 && (
            <Text size="sm" c="dimmed">
              None within the coming week.
            </Text>
          )}
          {items.map(({ id, at, outgoing, incoming, confirmations }) => {
            const isConfirmed = confirmations.some((given) => given.person === person)
            return (
              <Group key={id} justify="space-between" gap="xs">
                <div>
                  <Link to="/hand-overs/$id" params={{ id }}>
                    {outgoing.map(nameOf).join(', ') || 'nobody'} to{' '}
                    {incoming.map(nameOf).join(', ') || 'nobody'}
                  </Link>
                  <Text size="sm" c="dimmed">
                    <Moment at={at} />, <Ago at={at} />
                  </Text>
                </div>
                <Badge variant="default" radius="sm" tt="none">
                  {isConfirmed ? 'you confirmed' : 'to confirm'}
                </Badge>
              </Group>
            )
          })}
        </Stack>
      )}
    </Shown>
  )
}
