import { Button, Group, Text } from '@mantine/core'
import IconBellRinging from '@tabler/icons-react/dist/esm/icons/IconBellRinging.mjs'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { tell, tellRefusal } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Shown } from '../../components/shown.tsx'
import { deviceName } from '../../push/device-name.ts'
import { type DeviceState, useDevice } from '../../push/use-device.ts'
import { TestMethod } from './test-method.tsx'
import { whyNot } from './why-not.ts'

/** This very browser as a pager. */
export function ThisDevice({ person }: { person: string }): ReactElement {
  const { state, turnOn, turnOff } = useDevice(person)
  const [tested, setTested] = useState<string | null>(null)
  const on = useMutation({ mutationFn: turnOn, onSuccess: setTested, onError: tellRefusal })
  const off = useMutation({
    mutationFn: turnOff,
    onSuccess: () => tell('This device is not paged any more.'),
    onError: tellRefusal,
  })
  return (
    <Card title={deviceName(navigator.userAgent)}>
      <Shown of={state}>
        {(device) => (
          <Group justify="space-between" gap="md">
            <Text size="sm" maw={560}>
              {textOf(device)}
            </Text>
            {(device.is === 'off' || device.is === 'on') && (
              <Group gap="xs">
                {device.is === 'off' ? (
                  <Button
                    mih={44}
                    leftSection={<IconBellRinging size={18} aria-hidden />}
                    loading={on.isPending}
                    onClick={() => on.mutate()}
                  >
                    Turn on for this device
                  </Button>
                ) : (
                  <>
                    <Button mih={44} variant="default" onClick={() => setTested(device.method)}>
                      Send a test page
                    </Button>
                    <Button
                      mih={44}
                      variant="subtle"
                      loading={off.isPending}
                      onClick={() => off.mutate(device.method)}
                    >
                      Turn off
                    </Button>
                  </>
                )}
              </Group>
            )}
          </Group>
        )}
      </Shown>
      {tested !== null && <TestMethod method={tested} onClose={() => setTested(null)} />}
    </Card>
  )
}

function textOf(device: DeviceState): string {
  if (device.is === 'on') return 'Pages are shown here, with buttons to acknowledge and escalate.'
  if (device.is === 'off') {
    return 'Have pages shown on this device, also when Tocsin is closed, with buttons to acknowledge and escalate.'
  }
  return whyNot(device)
}
