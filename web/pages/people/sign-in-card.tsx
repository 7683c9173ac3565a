import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import {
  disablePerson,
  enablePerson,
  invite,
  type AccountState,
  type Invitation,
} from '../../../api/accounts.ts'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { ButtonLink } from '../../components/button-link.tsx'
import { Card } from '../../components/card.tsx'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { useAct } from '../../queries/act.ts'
import { AccountBadge } from './account-badge.tsx'
import { AccountFacts } from './account-facts.tsx'
import { InvitationLink } from './invitation-link.tsx'
import { useAccounts } from './use-accounts.ts'
import { useReach } from './use-reach.ts'

const inviteWords: Record<AccountState['state'], string> = {
  none: 'Invite',
  invited: 'Invite again',
  active: 'New link to come in',
  disabled: 'Invite',
}

type Shown = { id: string; name: string; role: string; teams: readonly string[] }

export function SignInCard({ person, isSelf }: { person: Shown; isSelf: boolean }): ReactElement | null {
  const account = useAccounts().get(person.id)
  if (isSelf) {
    return (
      <Card
        title="Signing in"
        actions={
          <ButtonLink to="/account" variant="default" size="xs">
            Your account
          </ButtonLink>
        }
      >
        <Text size="sm">Password, passkeys, authenticator app, and where you are signed in.</Text>
      </Card>
    )
  }
  if (account === undefined) return null
  return (
    <Card title="Signing in" actions={<AccountBadge state={account.state} />}>
      <Stack gap="sm">
        <AccountFacts account={account} />
        <AccountActions person={person} account={account} />
      </Stack>
    </Card>
  )
}

function AccountActions({ person, account }: { person: Shown; account: AccountState }): ReactElement {
  const { id, name } = person
  const mayDisable = useMay('person.disable')
  const { mayInvite } = useReach(person)
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const send = useAct(invite, { onDone: setInvitation, touches: ['accounts'] })
  const enable = useAct(enablePerson, {
    onDone: () => tell(`${name} can sign in again.`),
    touches: ['accounts'],
  })
  const disable = useAct(disablePerson, {
    onDone: () =>
      tell(`${name} is signed out everywhere, and cannot sign in.`, () =>
        enable.mutate([{ params: { id } }]),
      ),
    touches: ['accounts'],
  })
  const isDisabled = account.state === 'disabled'
  const mayHaveLink = mayInvite && !isDisabled && (mayDisable || account.state !== 'active')
  return (
    <Group gap="xs">
      {mayHaveLink && (
        <Button
          variant="default"
          loading={send.isPending}
          onClick={() => send.mutate([{ params: { id }, body: {} }])}
        >
          {inviteWords[account.state]}
        </Button>
      )}
      {mayDisable && !isDisabled && (
        <ConfirmButton
          does="Disable"
          title={`Disable ${name}?`}
          danger
          busy={disable.isPending}
          onConfirm={(close) => disable.mutate([{ params: { id } }], { onSuccess: close })}
        >
          <Text size="sm">
            Every session ends, and tokens open nothing. Schedules that name {name} go on paging them, so
            change those as well.
          </Text>
        </ConfirmButton>
      )}
      {mayDisable && isDisabled && (
        <Button
          variant="default"
          loading={enable.isPending}
          onClick={() => enable.mutate([{ params: { id } }])}
        >
          Enable
        </Button>
      )}
      <Modal
        opened={invitation !== null}
        onClose={() => setInvitation(null)}
        title={`Invite ${name}`}
        centered
      >
        {invitation && (
          <InvitationLink invitation={invitation} name={name} onClose={() => setInvitation(null)} />
        )}
      </Modal>
    </Group>
  )
}
