import { Badge } from '@mantine/core'
import type { ReactElement } from 'react'
import type { AccountState } from '../../../api/accounts.ts'

const looks: Record<AccountState['state'], { text: string; color: string }> = {
  active: { text: 'signs in', color: 'teal' },
  invited: { text: 'invited', color: 'ink' },
  none: { text: 'cannot sign in yet', color: 'gray' },
  disabled: { text: 'disabled', color: 'red' },
}

export function AccountBadge({ state }: { state: AccountState['state'] }): ReactElement {
  const { text, color } = looks[state]
  return (
    <Badge variant="dot" radius="sm" tt="none" color={color} fw={550}>
      {text}
    </Badge>
  )
}
