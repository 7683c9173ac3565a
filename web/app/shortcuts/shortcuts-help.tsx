import { Group, Kbd, Modal, Stack, Switch, Table, Text, Title } from '@mantine/core'
import type { ReactElement } from 'react'
import { keysOfScreens } from './keys-of-screens.ts'
import { shownGroups, switchKeys, useKeysAreOn } from './shortcuts.ts'

type Given = { opened: boolean; onClose: () => void }
type Line = { keys: string; does: string }

export function ShortcutsHelp({ opened, onClose }: Given): ReactElement {
  const areOn = useKeysAreOn()
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="lg">
      <Stack>
        <Switch
          label="Single keys do something"
          description="Ctrl or Cmd with K works in any case. This browser remembers it."
          checked={areOn}
          onChange={(event) => switchKeys(event.currentTarget.checked)}
        />
        {areOn &&
          shownGroups()
            .filter(({ title }) => !keysOfScreens.some((screen) => screen.title === title))
            .map(({ title, shortcuts }) => <Lines key={title} title={title} lines={shortcuts} />)}
        <Lines
          title="Everywhere"
          lines={[{ keys: 'Ctrl K', does: 'Go to a screen, do something, find something' }]}
        />
        {areOn && keysOfScreens.map(({ title, lines }) => <Lines key={title} title={title} lines={lines} />)}
      </Stack>
    </Modal>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }): ReactElement {
  return (
    <div>
      <Title order={3} size="h4" mb={4}>
        {title}
      </Title>
      <Table verticalSpacing={4} aria-label={title}>
        <Table.Tbody>
          {lines.map(({ keys, does }) => (
            <Table.Tr key={keys}>
              <Table.Td w={130}>
                <Group gap={4} component="span">
                  {keys.split(' ').map((key) => (
                    <Kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{does}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
