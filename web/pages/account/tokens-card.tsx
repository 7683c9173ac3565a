import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { listTokens, revokeToken, type Token } from '../../../api/tokens.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Confirm } from '../../components/confirm.tsx'
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
            <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {own.map((token) => (
                <TokenRow key={token.id} token={token} />
              ))}
            </Stack>
          )
        }}
      </Shown>
      {making && <NewToken onClose={() => setMaking(false)} />}
    </Card>
  )
}

function TokenRow({ token }: { token: Token }): ReactElement {
  const [asking, setAsking] = useState(false)
  const revoke = useAct(revokeToken, { onDone: () => tell(`The token ${token.name} is revoked.`) })
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text size="sm" fw={550}>
            {token.name}
          </Text>
          {token.scopes.map((scope) => (
            <Badge key={scope} size="sm" variant="default" tt="none">
              {scope}
            </Badge>
          ))}
        </Group>
        <Text size="xs" c="dimmed">
          made <Moment at={token.created_at} />,{' '}
          {token.last_used_at ? (
            <>
              used <Ago at={token.last_used_at} />
            </>
          ) : (
            'not used yet'
          )}
          {token.expires_at && (
            <>
              , ends <Moment at={token.expires_at} />
            </>
          )}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        flex="none"
        aria-label={`Revoke ${token.name}`}
        onClick={() => setAsking(true)}
      >
        Revoke
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Revoke ${token.name}?`}
        does="Revoke"
        danger
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate([{ params: { id: token.id } }], { onSuccess: () => setAsking(false) })}
      >
        <Text size="sm">Whatever uses it is refused at once. This cannot be undone.</Text>
      </Confirm>
    </Group>
  )
}
