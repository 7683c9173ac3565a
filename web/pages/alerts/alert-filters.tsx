import { Group, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { useState, type ReactElement } from 'react'
import { Choice } from '../../components/choice.tsx'
import { statusTabs, type AlertSearch } from './alert-search.ts'
import { groupingOf } from './alert-search.ts'

type Given = { search: AlertSearch; onSearch: (search: AlertSearch) => void }

const TYPED_MS = 250

/** Which alerts are shown; all of it stands in the address. */
export function AlertFilters({ search, onSearch }: Given): ReactElement {
  const [words, setWords] = useState(search.q ?? '')
  const look = useDebouncedCallback((q: string) => onSearch(withText({ ...search }, 'q', q)), TYPED_MS)
  return (
    <Group gap="sm" align="flex-end">
      <SegmentedControl
        aria-label="Status"
        data={statusTabs.map(({ value, label }) => ({ value, label }))}
        value={search.status ?? 'open'}
        onChange={(status) => onSearch({ ...search, status })}
      />
      <TextInput
        aria-label="Search"
        placeholder="Summary, source or dedup key"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          look(event.currentTarget.value)
        }}
        flex="1 1 200px"
      />
      <Choice
        kind="service"
        aria-label="Service"
        placeholder="All services"
        clearable
        value={search.service ?? null}
        onChange={(service) => onSearch(withText({ ...search }, 'service', service ?? ''))}
        w={200}
      />
      <SegmentedControl
        aria-label="Grouped by"
        data={[
          { value: 'incident', label: 'By incident' },
          { value: 'service', label: 'By service' },
          { value: 'none', label: 'One by one' },
        ]}
        value={search.group ?? 'incident'}
        onChange={(text) => {
          const group = groupingOf(text)
          if (group) onSearch({ ...search, group })
        }}
      />
    </Group>
  )
}

function withText(search: AlertSearch, name: 'q' | 'service', text: string): AlertSearch {
  delete search[name]
  return text === '' ? search : { ...search, [name]: text }
}
