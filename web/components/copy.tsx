import { Button, Code, CopyButton, Group } from '@mantine/core'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs'
import type { ReactElement } from 'react'

/** Text to take along, such as a command or an address. */
export function CopyableCode({ value, label = 'Copy' }: { value: string; label?: string }): ReactElement {
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <Code block flex={1} style={{ whiteSpace: 'pre-wrap' }} tabIndex={0}>
        {value}
      </Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          >
            {copied ? 'Copied' : label}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
