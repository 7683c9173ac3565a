import { Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Confirm } from './confirm.tsx'

type Given = {
  changed: boolean
  /** What of the search in the address names what is edited, beside the path. */
  names?: readonly string[]
}

/** Asks before what was changed and not saved is left behind. */
export function UnsavedGuard({ changed, names }: Given): ReactElement {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      changed &&
      (current.pathname !== next.pathname ||
        names?.some((name) => valueOf(current, name) !== valueOf(next, name)) === true),
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

function valueOf({ search }: { search: object }, name: string): unknown {
  return new Map<string, unknown>(Object.entries(search)).get(name)
}
