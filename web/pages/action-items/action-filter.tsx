import { Group, SegmentedControl, Select } from '@mantine/core'
import type { ReactElement } from 'react'
import { categories, priorities } from '../../../domain/action-item/action-item.ts'
import { Choice } from '../../components/choice.tsx'
import { readFilter, viewNames, views, type Filter } from './filter.ts'

type Given = { filter: Filter; onChange: (next: Filter) => void }

export function ActionFilter({ filter, onChange }: Given): ReactElement {
  const change = (part: Record<string, string | null>): void => onChange(readFilter({ ...filter, ...part }))
  const {
    view = 'open',
    owner = null,
    team = null,
    service = null,
    priority = null,
    category = null,
  } = filter
  return (
    <Group gap="sm" align="flex-end">
      <SegmentedControl
        aria-label="View"
        data={views.map((value) => ({ value, label: viewNames[value] }))}
        value={view}
        onChange={(next) => change({ view: next })}
      />
      {view !== 'mine' && (
        <Choice
          kind="person"
          clearable
          label="Owner"
          value={owner}
          onChange={(id) => change({ owner: id })}
          w={170}
        />
      )}
      <Choice
        kind="team"
        clearable
        label="Team"
        value={team}
        onChange={(id) => change({ team: id })}
        w={160}
      />
      <Choice
        kind="service"
        clearable
        label="Service"
        value={service}
        onChange={(id) => change({ service: id })}
        w={170}
      />
      <Select
        label="Priority"
        data={[...priorities]}
        value={priority}
        onChange={(next) => change({ priority: next })}
        clearable
        w={110}
      />
      <Select
        label="Category"
        data={[...categories]}
        value={category}
        onChange={(next) => change({ category: next })}
        clearable
        w={130}
      />
    </Group>
  )
}
