import { Button, Group, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { removePasskey, type Account, type Passkey } from '../../../api/account.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { makesPasskeys } from '../../components/makes-passkeys.ts'
import { useAct } from '../../queries/act.ts'
import { Ago, Moment } from '../../time/moment.tsx'
import { AddPasskey } from './add-passkey.tsx'

const route = getRouteApi('/frame/account')

export function PasskeysCard({ account }: { account: Account }): ReactElement {
  const { passkeys } = account
  const possible = account.passkeys_possible && makesPasskeys
  const [adding, setAdding] = useState(route.useSearch().add === 'passkey' && possible)
  return (
    <Card
      title="Passkeys"
      actions={
        <Button size="xs" variant="default" disabled={!possible} onClick={() => setAdding(true)}>
          Add a passkey
        </Button>
      }
    >
      <Stack gap="sm">
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} />
        ))}
        {passkeys.length === 0 && (
          <Text size="sm">
            {possible
              ? 'None. With one you sign in by your finger, face or PIN, without typing anything.'
              : 'Browsers make passkeys only where Tocsin has a host name with TLS: whoever runs it sets TOCSIN_PUBLIC_URL.'}
          </Text>
        )}
      </Stack>
      {adding && <AddPasskey onClose={() => setAdding(false)} />}
    </Card>
  )
}

function PasskeyRow({ passkey }: { passkey: Passkey }): ReactElement {
  const [asking, setAsking] = useState(false)
  const remove = useAct(removePasskey, {
    onDone: () => tell(`${passkey.name} is removed.`),
    touches: ['session'],
  })
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text size="sm" fw={550}>
          {passkey.name}
        </Text>
        <Text size="xs" c="dimmed">
          added <Moment at={passkey.created_at} />
          {passkey.last_used_at && (
            <>
              , used <Ago at={passkey.last_used_at} />
            </>
          )}
          {passkey.backed_up ? ', kept by a password manager' : ', on one device only'}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        flex="none"
        aria-label={`Remove ${passkey.name}`}
        onClick={() => setAsking(true)}
      >
        Remove
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Remove ${passkey.name}?`}
        does="Remove"
        danger
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate([{ params: { id: passkey.id } }], { onSuccess: () => setAsking(false) })
        }
      >
        <Text size="sm">Nobody signs in with it any more. The browser may still offer it.</Text>
      </Confirm>
    </Group>
  )
}
