import { Button, Group } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

type Given = {
  onCancel: () => void
  /** What the dialog does. */
  children: ReactNode
}

/** Ends a dialog: what leaves everything as it is, and beside it what is done. */
export function DialogFooter({ onCancel, children }: Given): ReactElement {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      {children}
    </Group>
  )
}
