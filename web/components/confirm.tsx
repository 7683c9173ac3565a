import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import { DialogFooter } from './dialog-footer.tsx'

type Given = {
  opened: boolean
  onClose: () => void
  title: string
  /** What will happen, and to whom. */
  children: ReactNode
  /** The verb on the button. */
  does: string
  onConfirm: () => void
  busy?: boolean
  danger?: boolean
  /** Has to be typed, where it cannot be undone or is public. */
  typed?: string
}

export function Confirm({
  opened,
  onClose,
  title,
  children,
  does,
  onConfirm,
  busy,
  danger,
  typed,
}: Given): ReactElement {
  const [text, setText] = useState('')
  const close = (): void => {
    setText('')
    onClose()
  }
  return (
    <Modal opened={opened} onClose={close} title={title} centered>
      <Stack>
        {children}
        {typed !== undefined && (
          <TextInput
            label={`Type ${typed} to confirm`}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <DialogFooter onCancel={close}>
          <Button
            {...(danger && { color: 'red' })}
            loading={busy ?? false}
            disabled={typed !== undefined && text.trim() !== typed}
            onClick={onConfirm}
          >
            {does}
          </Button>
        </DialogFooter>
      </Stack>
    </Modal>
  )
}
