import { Button, NativeSelect, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'

type Given = { chosen: readonly string[]; onMerge: (into: string) => void }

export function BulkMerge({ chosen, onMerge }: Given): ReactElement {
  const oldest = chosen.toSorted((a, b) => Number(a.slice(4)) - Number(b.slice(4)))
  const [into, setInto] = useState(oldest[0] ?? '')
  return (
    <Stack>
      <NativeSelect
        label="Into"
        data={oldest}
        value={into}
        onChange={(event) => setInto(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        The alerts, roles and tags of the others move there, and their paging stops. A merge cannot be undone.
      </Text>
      <Button onClick={() => onMerge(into)}>Merge</Button>
    </Stack>
  )
}
