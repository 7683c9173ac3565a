import { Button, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { removePasskey, type Account, type Passkey } from '../../../api/account.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { makesPasskeys } from '../../components/makes-passkeys.ts'
import { Row, Rows } from '../../components/rows.tsx'
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
      {passkeys.length === 0 ? (
        <Text size="sm">
          {possible
            ? 'None. With one you sign in by your finger, face or PIN, without typing anything.'
            : 'Browsers make passkeys only where Tocsin has a host name with TLS: whoever runs it sets TOCSIN_PUBLIC_URL.'}
        </Text>
      ) : (
        <Rows label="Passkeys">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </Rows>
      )}
      {adding && <AddPasskey onClose={() => setAdding(false)} />}
    </Card>
  )
}

function PasskeyRow({ passkey }: { passkey: Passkey }): ReactElement {
  const { id, name, created_at: madeAt, last_used_at: usedAt, backed_up: isBackedUp } = passkey
  const remove = useAct(removePasskey, {
    onDone: () => tell(`${name} is removed.`),
    touches: ['session'],
  })
  return (
    <Row
      title={<strong>{name}</strong>}
      below={
        <>
          added <Moment at={madeAt} />
          {usedAt && (
            <>
              , used <Ago at={usedAt} />
            </>
          )}
          {isBackedUp ? ', kept by a password manager' : ', on one device only'}
        </>
      }
      end={
        <ConfirmButton
          size="xs"
          does="Remove"
          aria-label={`Remove ${name}`}
          title={`Remove ${name}?`}
          danger
          busy={remove.isPending}
          onConfirm={(close) => remove.mutate([{ params: { id } }], { onSuccess: close })}
        >
          <Text size="sm">Nobody signs in with it any more. The browser may still offer it.</Text>
        </ConfirmButton>
      }
    />
  )
}
