import { NativeSelect } from '@mantine/core'
import type { ReactElement } from 'react'
import { people } from '../../../../api/organisation-resources.ts'
import { useEvery } from '../../../queries/every.ts'

type Given = {
  label: string
  none: string
  value: string
  error?: string | undefined
  onChange: (id: string) => void
}
type Named = { id: string; name: string }

export function PersonSelect({ label, none, value, error, onChange }: Given): ReactElement {
  const { data: all = [] } = useEvery<Named, typeof people.list>(people.list)
  return (
    <NativeSelect
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: none }, ...all.map((one) => ({ value: one.id, label: one.name }))]}
    />
  )
}
