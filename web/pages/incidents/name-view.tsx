import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

export function NameView({ onName }: { onName: (name: string) => void }): ReactElement {
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onName(name.trim())
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          required
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          It is kept in this browser. To share it, share the address of the page.
        </Text>
        <Button type="submit">Save</Button>
      </Stack>
    </form>
  )
}
