import { Badge, Button, Group, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { contactMethods, notificationRules } from '../../../api/organisation-resources.ts'
import { client } from '../../app/client.ts'
import { tell, tellRefusal } from '../../app/toasts.tsx'
import { channelNames } from '../../components/channel-names.ts'
import { Confirm } from '../../components/confirm.tsx'
import { useAct } from '../../queries/act.ts'
import { ChannelSign } from './channel-sign.tsx'
import classes from './notifications.module.css'
import { addressOf, type Method } from './own-methods.ts'
import { TestMethod } from './test-method.tsx'
import { withoutMethod } from './rule-edits.ts'

export function MethodRow({ method, onVerify }: { method: Method; onVerify: () => void }): ReactElement {
  const [shown, setShown] = useState<'test' | 'remove' | null>(null)
  const close = (): void => setShown(null)
  const remove = useAct(contactMethods.remove, {
    touches: ['notification-rules', 'people'],
    onDone: () => tell(`${addressOf(method)} is removed.`),
  })
  const removeWithRules = async (): Promise<void> => {
    close()
    const params = { id: method.person }
    const rules = await client.call(notificationRules.get, { params })
    await client.call(notificationRules.replace, {
      params,
      body: withoutMethod(rules, method.id),
      ifMatch: rules.version,
    })
    remove.mutate([{ params: { id: method.id } }])
  }
  return (
    <li className={classes.row}>
      <Group gap="sm" wrap="nowrap" miw={0}>
        <ChannelSign channel={method.type} />
        <div>
          <Text fw={550}>{addressOf(method)}</Text>
          <Text size="xs" c="dimmed">
            {channelNames[method.type]} · {method.id}
          </Text>
        </div>
      </Group>
      <Group gap="xs">
        <Badge variant="dot" radius="sm" tt="none" fw={550} color={method.verified ? 'teal' : 'orange'}>
          {method.verified ? 'verified' : 'not verified'}
        </Badge>
        {!method.verified && method.type !== 'push' && (
          <Button size="sm" mih={44} variant="default" onClick={onVerify}>
            Verify
          </Button>
        )}
        <Button size="sm" mih={44} variant="default" onClick={() => setShown('test')}>
          Test
        </Button>
        <Button size="sm" mih={44} variant="subtle" onClick={() => setShown('remove')}>
          Remove
        </Button>
      </Group>
      {shown === 'test' && <TestMethod method={method.id} onClose={close} />}
      <Confirm
        opened={shown === 'remove'}
        onClose={close}
        title={`Remove ${addressOf(method)}?`}
        does="Remove"
        danger
        onConfirm={() => void removeWithRules().catch(tellRefusal)}
      >
        <Text size="sm">You are not paged by it any more, and it leaves your rules.</Text>
      </Confirm>
    </li>
  )
}
