import { Badge, Button, Group, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { listTokens, revokeToken, type Token } from '../../../api/tokens.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { ConfirmButton } from '../../components/confirm-button.tsx'
import { Row, Rows } from '../../components/rows.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useEvery } from '../../queries/every.ts'
import { Ago, Moment } from '../../time/moment.tsx'
import { NewToken } from './new-token.tsx'

export function TokensCard({ person }: { person: string }): ReactElement {
  const [making, setMaking] = useState(false)
  const tokens = useEvery<Token, typeof listTokens>(listTokens)
  return (
    <Card
      title="API tokens"
      actions={
        <Button size="xs" variant="default" onClick={() => setMaking(true)}>
          New token
        </Button>
      }
    >
      <Shown of={tokens}>
        {(all) => {
          const own = all.filter((token) => token.person === person)
          return own.length === 0 ? (
            <Text size="sm">None. Scripts and command lines act in your name with one.</Text>
          ) : (
            <Rows label="API tokens">
              {own.map((token) => (
                <TokenRow key={token.id} token={token} />
              ))}
            </Rows>
          )
        }}
      </Shown>
      {making && <NewToken onClose={() => setMaking(false)} />}
    </Card>
  )
}

function TokenRow({ token }: { token: Token }): ReactElement {
  const { id, name, scopes, created_at: madeAt, last_used_at: usedAt, expires_at: endsAt } = token
  const revoke = useAct(revokeToken, { onDone: () => tell(`The token ${name} is revoked.`) })
  return (
    <Row
      title={
        <Group gap="xs">
          <strong>{name}</strong>
          {scopes.map((scope) => (
            <Badge key={scope} size="sm" variant="default" tt="none">
              {scope}
            </Badge>
          ))}
        </Group>
      }
      below={
        <>
          made <Moment at={madeAt} />,{' '}
          {usedAt ? (
            <>
              used <Ago at={usedAt} />
            </>
          ) : (
            'not used yet'
          )}
          {endsAt && (
            <>
              , ends <Moment at={endsAt} />
            </>
          )}
        </>
      }
      end={
        <ConfirmButton
          size="xs"
          does="Revoke"
          aria-label={`Revoke ${name}`}
          title={`Revoke ${name}?`}
          danger
          busy={revoke.isPending}
          onConfirm={(close) => revoke.mutate([{ params: { id } }], { onSuccess: close })}
        >
          <Text size="sm">Whatever uses it is refused at once. This cannot be undone.</Text>
        </ConfirmButton>
      }
    />
  )
}
