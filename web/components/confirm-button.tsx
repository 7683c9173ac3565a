import { Button, type ButtonProps } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import { Confirm } from './confirm.tsx'

type Given = Pick<ButtonProps, 'size' | 'variant' | 'color' | 'flex'> & {
  /** The verb, on this button and on that of the dialog. */
  does: string
  /** Where the verb alone says too little. */
  label?: string
  'aria-label'?: string
  title: string
  /** What will happen, and to whom. */
  children: ReactNode
  busy: boolean
  danger?: boolean
  typed?: string
  onConfirm: (close: () => void) => void
}

/** A button that asks first. */
export function ConfirmButton({
  does,
  label = does,
  title,
  children,
  busy,
  danger = false,
  typed,
  onConfirm,
  ...button
}: Given): ReactElement {
  const [asking, setAsking] = useState(false)
  const close = (): void => setAsking(false)
  return (
    <>
      <Button variant="default" {...button} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Confirm
        opened={asking}
        onClose={close}
        {...{ title, does, danger, busy }}
        {...(typed !== undefined && { typed })}
        onConfirm={() => onConfirm(close)}
      >
        {children}
      </Confirm>
    </>
  )
}
