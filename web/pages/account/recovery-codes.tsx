import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { CopyableCode } from '../../components/copy.tsx'

export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }): ReactElement {
  return (
    <Stack>
      <Text size="sm">
        Keep these where you find them without your phone. Each replaces one code, once. They are shown only
        now.
      </Text>
      <CopyableCode value={codes.join('\n')} label="Copy all" />
      <Group justify="flex-end">
        <Button onClick={onClose}>I have kept them</Button>
      </Group>
    </Stack>
  )
}
