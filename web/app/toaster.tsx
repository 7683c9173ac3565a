import { Button, Group, Text } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import '@mantine/notifications/styles.css'
import { useEffect, useRef, type ReactElement } from 'react'
import type { Toast } from './toasts.tsx'

const SHOWN_MS = { done: 4_000, undoable: 8_000, failed: 10_000 }

export function Toaster({ toasts }: { toasts: readonly Toast[] }): ReactElement {
  const shown = useRef(0)
  useEffect(() => {
    for (const toast of toasts.slice(shown.current)) show(toast)
    shown.current = toasts.length
  }, [toasts])
  return <Notifications position="top-center" limit={4} />
}

function show({ id, message, failed, undo }: Toast): void {
  const takeBack = (): void => {
    notifications.hide(id)
    undo?.()
  }
  notifications.show({
    id,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Dismiss' },
    autoClose: failed ? SHOWN_MS.failed : undo ? SHOWN_MS.undoable : SHOWN_MS.done,
    ...(failed && { color: 'red', title: 'Not done' }),
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="default" onClick={takeBack}>
          Undo
        </Button>
      </Group>
    ) : (
      message
    ),
  })
}
