import { Button, Code, Group } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs'
import { useRef, type ReactElement } from 'react'

/** Text to take along, such as a command or an address. Where the browser does not let pages copy, it is selected. */
export function CopyableCode({ value, label = 'Copy' }: { value: string; label?: string }): ReactElement {
  const { copy, copied, error } = useClipboard()
  const shown = useRef<HTMLPreElement>(null)
  const take = (): void => {
    if (shown.current) getSelection()?.selectAllChildren(shown.current)
    copy(value)
  }
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <Code ref={shown} block flex={1} style={{ whiteSpace: 'pre-wrap' }} tabIndex={0}>
        {value}
      </Code>
      <Button
        size="xs"
        variant="default"
        onClick={take}
        leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      >
        <span aria-live="polite">{copied ? 'Copied' : error ? 'Selected: now copy it' : label}</span>
      </Button>
    </Group>
  )
}
