import { Anchor, Center, Stack, Text, Title } from '@mantine/core'
import type { ReactElement } from 'react'

export function NotFound(): ReactElement {
  return (
    <Center component="main" mih="60vh" p="lg">
      <Stack align="center" gap="xs">
        <Title order={1}>There is nothing here</Title>
        <Text c="dimmed">The address may be mistyped, or what was here is not yours to see.</Text>
        <Anchor href="/">Go to the start</Anchor>
      </Stack>
    </Center>
  )
}
