import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { answerDeviceLogin, type DeviceLogin } from '../../../api/device-logins.ts'
import { Card } from '../../components/card.tsx'
import { Ago } from '../../time/moment.tsx'
import { useAct } from '../../queries/act.ts'

export function DeviceAnswer({ login }: { login: DeviceLogin }): ReactElement {
  const { user_code: code, name, ip, created_at: at, grants } = login
  const [allowed, setAllowed] = useState<boolean | null>(null)
  const answer = useAct(answerDeviceLogin)
  const say = (allow: boolean): void =>
    answer.mutate([{ body: { user_code: code, allow } }], { onSuccess: () => setAllowed(allow) })
  if (allowed !== null) {
    return (
      <Alert variant="light" role="status" title={allowed ? 'It is in' : 'It was turned away'}>
        {allowed
          ? 'Your terminal goes on by itself within a few seconds. You can end this access under Account, API tokens.'
          : 'Nobody got access. If you did not begin this, somebody may have sent you the code to get in.'}
      </Alert>
    )
  }
  return (
    <Card title={`Is this your terminal: ${code}?`}>
      <Stack>
        <Text size="sm">
          {name}, from the address {ip}, began to log in <Ago at={at} />. If you let it in, for {grants.days}{' '}
          days it may, in your name:
        </Text>
        <List size="sm">
          <List.Item>do everything that your role, {grants.role}, may do</List.Item>
          <List.Item>but not change how you sign in</List.Item>
        </List>
        <Group>
          <Button size="md" loading={answer.isPending} onClick={() => say(true)}>
            Let it in
          </Button>
          <Button size="md" variant="default" disabled={answer.isPending} onClick={() => say(false)}>
            Turn it away
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
