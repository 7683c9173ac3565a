import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.css'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState, type ReactElement } from 'react'
import { FoundActions } from './found-actions.tsx'
import { IncidentActions } from './incident-actions.tsx'
import { PlaceActions } from './place-actions.tsx'

const SETTLES_MS = 120

const [store, palette] = createSpotlight()

/** Go to a screen, do something with the incident that is shown, find anything. */
export function Palette({ asked }: { asked: number }): ReactElement {
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query.trim(), SETTLES_MS)
  const typed = query.trim()
  const navigate = useNavigate()
  useEffect(() => {
    if (asked > 0) palette.open()
  }, [asked])
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      attributes={{ content: { 'aria-label': 'Search, or go to a screen' } }}
      scrollable
      maxHeight={460}
    >
      <Spotlight.Search
        placeholder="Search, or go to a screen"
        aria-label="Search, or go to a screen"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <IncidentActions query={query} />
        <PlaceActions query={query} />
        {typed !== '' && (
          <Spotlight.Action
            label={`Search everything for “${typed}”`}
            leftSection={<IconSearch size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/search', search: { q: typed } })}
          />
        )}
        {settled !== '' && <FoundActions query={settled} />}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
