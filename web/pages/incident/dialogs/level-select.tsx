import { NativeSelect, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { severityScheme } from '../../../../api/severity.ts'
import { useAsked } from '../../../queries/ask.ts'

type Given = { value: string; error?: string | undefined; onChange: (level: string) => void }

/** A level by name, with what it means below. */
export function LevelSelect({ value, error, onChange }: Given): ReactElement {
  const { data } = useAsked(severityScheme)
  const level = data?.levels.find(({ name }) => name === value)
  return (
    <div>
      <NativeSelect
        label="Severity"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={(data?.levels ?? []).map(({ name, description }) => ({
          value: name,
          label: `${name}: ${description}`,
        }))}
      />
      {level && (
        <Text size="sm" c="dimmed" mt={6}>
          {level.pages}
        </Text>
      )}
    </div>
  )
}
