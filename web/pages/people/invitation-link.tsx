import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Invitation } from '../../../api/accounts.ts'
import { CopyableCode } from '../../components/copy.tsx'
import { Moment } from '../../time/moment.tsx'

type Given = { invitation: Invitation; name: string; onClose: () => void }

export function InvitationLink({ invitation, name, onClose }: Given): ReactElement {
  const { url, expires_at: end, mailed_to: to } = invitation
  return (
    <Stack>
      <Text size="sm">
        {to === null
          ? `No mail is sent from here: hand this link to ${name}.`
          : `The invitation is on its way to ${to}. This is the same link:`}
      </Text>
      <CopyableCode value={url} />
      <Text size="sm" c="dimmed">
        It works once, until <Moment at={end} />. Whoever has it comes in as {name}.
      </Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  )
}
