import { Text } from '@mantine/core'
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs'
import type { ReactElement } from 'react'
import { Avatar } from '@mantine/core'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useChoices } from '../../queries/names.ts'
import { usePeople } from '../../queries/rotas.ts'
import { AccountBadge } from './account-badge.tsx'
import { fits } from './fits.ts'
import { useAccounts } from './use-accounts.ts'

export function PeopleList({ wanted }: { wanted: string }): ReactElement {
  const people = usePeople()
  const accounts = useAccounts()
  const teams = new Map(useChoices('team').map(({ value, label }) => [value, label]))
  const namesOf = (ids: readonly string[]): string => ids.map((id) => teams.get(id) ?? id).join(', ')
  return (
    <Shown of={people}>
      {(all) => {
        const found = all.filter(({ name, email, teams: own }) => fits(wanted, [name, email, namesOf(own)]))
        if (found.length === 0) {
          return (
            <Empty icon={IconUsers} title={wanted === '' ? 'Nobody is here yet' : 'Nobody fits'}>
              {wanted === '' ? 'Add people here, or in the organisation file.' : 'Try fewer words.'}
            </Empty>
          )
        }
        return (
          <Card>
            <Rows label="People">
              {found.map(({ id, name, email, role, teams: own }) => (
                <Row
                  key={id}
                  start={<Avatar name={name} color="initials" size={34} aria-hidden />}
                  title={
                    <Link to="/people/$id" params={{ id }} fw={600}>
                      {name}
                    </Link>
                  }
                  below={[role, namesOf(own), email].filter(Boolean).join(' · ')}
                  end={<State state={accounts.get(id)?.state} />}
                />
              ))}
            </Rows>
            <Text size="xs" c="dimmed" mt="sm">
              {found.length} of {all.length}
            </Text>
          </Card>
        )
      }}
    </Shown>
  )
}

function State({
  state,
}: {
  state: Parameters<typeof AccountBadge>[0]['state'] | undefined
}): ReactElement | null {
  return state === undefined ? null : <AccountBadge state={state} />
}
