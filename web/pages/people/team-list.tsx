import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs'
import type { ReactElement } from 'react'
import { teams } from '../../../api/organisation-resources.ts'
import { Card } from '../../components/card.tsx'
import { Empty } from '../../components/empty.tsx'
import { Link } from '../../components/link.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useEvery } from '../../queries/every.ts'
import { useNameOf, usePeople } from '../../queries/rotas.ts'
import { fits } from './fits.ts'

export function TeamList({ wanted }: { wanted: string }): ReactElement {
  const all = useEvery(teams.list)
  const { data: people = [] } = usePeople()
  const nameOf = useNameOf()
  return (
    <Shown of={all}>
      {(known) => {
        const found = known.filter(({ name }) => fits(wanted, [name]))
        if (found.length === 0) {
          return (
            <Empty icon={IconUsersGroup} title={wanted === '' ? 'There is no team yet' : 'No team fits'}>
              A team owns services, schedules and policies; its members may change them.
            </Empty>
          )
        }
        return (
          <Card>
            <Rows label="Teams">
              {found.map(({ id, name, lead }) => {
                const members = people.filter(({ teams: own }) => own.includes(id)).length
                return (
                  <Row
                    key={id}
                    title={
                      <Link to="/teams/$id" params={{ id }} fw={600}>
                        {name}
                      </Link>
                    }
                    below={`${members} ${members === 1 ? 'member' : 'members'}${lead ? ` · led by ${nameOf(lead)}` : ''}`}
                  />
                )
              })}
            </Rows>
          </Card>
        )
      }}
    </Shown>
  )
}
