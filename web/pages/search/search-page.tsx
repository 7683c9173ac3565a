import { Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { search } from '../../../api/search.ts'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { asking } from '../../queries/ask.ts'
import { FoundGroup } from './found-group.tsx'

const SETTLES_MS = 200
const OF_EACH = 20

export function SearchPage(): ReactElement {
  const { q = '' } = useSearch({ from: '/frame/search' })
  const navigate = useNavigate({ from: '/search' })
  const [typed, setTyped] = useState(q)
  const [settled] = useDebouncedValue(typed.trim(), SETTLES_MS)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    void navigate({ search: settled === '' ? {} : { q: settled }, replace: true })
  }, [navigate, settled])
  return (
    <Page title={settled === '' ? 'Search' : `${settled}: search`} heading="Search">
      <Stack>
        <TextInput
          type="search"
          size="md"
          aria-label="Search"
          placeholder="Words of a title or a note, a name, or an id such as INC-142"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          ref={field}
        />
        {settled === '' ? (
          <Empty icon={IconSearch} title="What do you look for?">
            Incidents by their title and by what people said in them, open alerts, services, people, teams,
            schedules, policies, integrations and action items.
          </Empty>
        ) : (
          <Results query={settled} />
        )}
      </Stack>
    </Page>
  )
}

function Results({ query }: { query: string }): ReactElement {
  const found = useQuery({
    ...asking(search, { query: { q: query, limit: OF_EACH } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Shown of={found}>
      {({ groups }) => (
        <Stack role="status" aria-live="polite" aria-busy={found.isPlaceholderData}>
          {groups.length === 0 && (
            <Empty icon={IconSearch} title={`Nothing is found for “${query}”`}>
              All words have to be there; each may be only begun. Resolved alerts are found by their incident.
            </Empty>
          )}
          {groups.map((group) => (
            <FoundGroup key={group.kind} group={group} />
          ))}
        </Stack>
      )}
    </Shown>
  )
}
