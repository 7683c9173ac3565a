import { Alert, Button, Group, Stack } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

type Given = {
  /** The verb on the button. */
  does: string
  onSubmit: () => void
  busy: boolean
  /** Why it was refused, where that belongs to no field. */
  refusal?: string | null
  disabled?: boolean
  children: ReactNode
}

export function VerbForm({ does, onSubmit, busy, refusal, disabled, children }: Given): ReactElement {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Stack>
        {children}
        {refusal && <Alert color="red" role="alert" title={refusal} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={disabled ?? false} mih={{ base: 44, sm: 36 }}>
            {does}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
