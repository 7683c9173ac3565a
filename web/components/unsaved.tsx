import { Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Confirm } from './confirm.tsx'

/** Asks before what was changed and not saved is left behind. */
export function UnsavedGuard({ changed }: { changed: boolean }): ReactElement {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => changed && current.pathname !== next.pathname,
    enableBeforeUnload: () => changed,
    withResolver: true,
  })
  return (
    <Confirm
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      does="Leave"
      danger
      onConfirm={() => blocker.proceed?.()}
    >
      <Text size="sm">What you changed here is not saved yet, and is lost when you leave.</Text>
    </Confirm>
  )
}
