import { Badge, Group, Stack, Text } from '@mantine/core'
import IconNotes from '@tabler/icons-react/dist/esm/icons/IconNotes.mjs'
import type { ReactElement } from 'react'
import { listHandOvers } from '../../../../api/hand-overs.ts'
import { Empty } from '../../../components/empty.tsx'
import { Link } from '../../../components/link.tsx'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { useNameOf } from '../../../queries/rotas.ts'
import { Moment } from '../../../time/moment.tsx'

export function HandOversTab({ schedule }: { schedule: string }): ReactElement {
  const nameOf = useNameOf()
  const handOvers = useAsked(listHandOvers, { query: { schedule, limit: 20 } })
  const named = (people: readonly string[]) => people.map(nameOf).join(', ') || 'nobody'
  return (
    <Shown of={handOvers}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon={IconNotes} title="No hand-overs yet">
            Each has its notes from eight days before on.
          </Empty>
        ) : (
          <Stack gap="xs">
            {items.map(({ id, at, outgoing, incoming, confirmed }) => (
              <Group key={id} justify="space-between" mih={44}>
                <div>
                  <Link to="/hand-overs/$id" params={{ id }}>
                    {named(outgoing)} to {named(incoming)}
                  </Link>
                  <Text size="sm" c="dimmed">
                    <Moment at={at} />
                  </Text>
                </div>
                <Badge variant="default" radius="sm" tt="none">
                  {confirmed ? 'confirmed' : 'not confirmed'}
                </Badge>
              </Group>
            ))}
          </Stack>
        )
      }
    </Shown>
  )
}
