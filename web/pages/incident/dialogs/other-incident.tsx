import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { listIncidents } from '../../../../api/incidents.ts'
import { useAsked } from '../../../queries/ask.ts'

type Given = {
  label: string
  not: string
  value: string
  error?: string | undefined
  onChange: (id: string) => void
}

/** One of those that are open, or any by its id. */
export function OtherIncident({ label, not, value, error, onChange }: Given): ReactElement {
  const { data } = useAsked(listIncidents, { query: { status: 'open', limit: 100 } })
  const others = (data?.items ?? []).filter(({ id }) => id !== not)
  return (
    <>
      <NativeSelect
        label={label}
        value={others.some(({ id }) => id === value) ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[
          { value: '', label: 'choose one that is open' },
          ...others.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
        ]}
      />
      <TextInput
        label="Or by its id"
        placeholder="INC-142"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  )
}
