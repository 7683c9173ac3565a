import { Button, Stack, Text } from '@mantine/core'
import IconDeviceMobile from '@tabler/icons-react/dist/esm/icons/IconDeviceMobile.mjs'
import type { ReactElement } from 'react'
import { Card } from '../../components/card.tsx'
import { useInstall } from '../../push/use-install.ts'

export function InstallApp(): ReactElement {
  const install = useInstall()
  return (
    <Card title="Install as an app">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {install.isInstalled
            ? 'Tocsin runs as an app here.'
            : install.isApple
              ? 'In Safari: Share, then “Add to Home Screen”. Open it from there, and turn notifications on.'
              : 'It gets a place among your apps, its own window, and a badge with the pages that wait.'}
        </Text>
        {install.prompt && (
          <Button
            mih={44}
            variant="default"
            leftSection={<IconDeviceMobile size={18} aria-hidden />}
            onClick={install.prompt}
          >
            Install
          </Button>
        )}
        {!install.isInstalled && !install.isApple && !install.prompt && (
          <Text size="sm" c="dimmed">
            In the menu of the browser: “Install” or “Add to home screen”.
          </Text>
        )}
      </Stack>
    </Card>
  )
}
