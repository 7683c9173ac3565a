import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { CopyableCode } from '../../components/copy.tsx'
import { ContactMethods } from '../notifications/contact-methods.tsx'
import { ThisDevice } from '../notifications/this-device.tsx'
import { useOwnMethods } from '../notifications/own-methods.ts'

/** This very browser where it can, or anything else that reaches its owner. */
export function ReachStep({ person, onDone }: { person: string; onDone: () => void }): ReactElement {
  const { data: own = [] } = useOwnMethods(person)
  return (
    <Stack gap="sm">
      <ThisDevice person={person} />
      <ContactMethods person={person} />
      {!isSecureContext && (
        <>
          <Text size="sm">For a first try a terminal will do. This listens there, and shows each page:</Text>
          <CopyableCode value={`tocsin listen --person ${person}`} />
        </>
      )}
      <Group justify="flex-end">
        <Button mih={44} disabled={own.length === 0} onClick={onDone}>
          Go on
        </Button>
      </Group>
    </Stack>
  )
}
