import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useMay } from '../../app/session.ts'
import { Page } from '../../components/page.tsx'
import { NewPerson } from './new-person.tsx'
import { PeopleList } from './people-list.tsx'
import { TeamDialog } from './team-dialog.tsx'
import { TeamList } from './team-list.tsx'

const route = getRouteApi('/frame/people')

export function PeoplePage(): ReactElement {
  const { show = 'people', q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const mayAddPeople = useMay('person.edit')
  const mayAddTeams = useMay('organisation.edit')
  const [adding, setAdding] = useState(false)
  const isTeams = show === 'teams'
  const mayAdd = isTeams ? mayAddTeams : mayAddPeople
  return (
    <Page
      title="People and teams"
      actions={
        mayAdd && <Button onClick={() => setAdding(true)}>{isTeams ? 'Add a team' : 'Add a person'}</Button>
      }
    >
      <Group gap="sm">
        <SegmentedControl
          aria-label="What to show"
          value={show}
          data={[
            { value: 'people', label: 'People' },
            { value: 'teams', label: 'Teams' },
          ]}
          onChange={(value) =>
            void navigate({ search: value === 'teams' ? { show: 'teams' as const } : {}, replace: true })
          }
        />
        <TextInput
          aria-label="Filter by name, mail or team"
          placeholder="Name, mail or team"
          leftSection={<IconSearch size={16} aria-hidden />}
          flex="1 1 200px"
          maw={360}
          value={q}
          onChange={(event) => {
            const text = event.currentTarget.value
            void navigate({
              search: ({ q: _q, ...rest }) => (text === '' ? rest : { ...rest, q: text }),
              replace: true,
            })
          }}
        />
      </Group>
      {isTeams ? <TeamList wanted={q} /> : <PeopleList wanted={q} />}
      {adding && !isTeams && <NewPerson onClose={() => setAdding(false)} />}
      {adding && isTeams && <TeamDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}
