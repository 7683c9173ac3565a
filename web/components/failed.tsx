import { Alert, Button, Stack, Text } from '@mantine/core'
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import type { ReactElement } from 'react'
import { sentenceOf } from '../app/sentence-of.ts'

/** What could not be shown, why, and a way out. */
export function Failed({ error, reset }: { error: unknown; reset?: () => void }): ReactElement {
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle />}
      title="This could not be shown"
      role="alert"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{sentenceOf(error)}</Text>
        {reset && (
          <Button size="xs" variant="default" onClick={reset}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
