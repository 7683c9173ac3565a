import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { addPasskey, passkeyOptions } from '../../../api/account.ts'
import { deviceName } from '../../../domain/sign-in/device-name.ts'
import { client } from '../../app/client.ts'
import { tell, tellRefusal } from '../../app/toasts.tsx'
import { wasLeft } from '../../components/passkey-left.ts'

export function AddPasskey({ onClose }: { onClose: () => void }): ReactElement {
  const [name, setName] = useState(deviceName(navigator.userAgent))
  const queries = useQueryClient()
  const add = useMutation({
    mutationFn: async () => {
      const optionsJSON = asked(await client.call(passkeyOptions))
      const response = await startRegistration({ optionsJSON })
      return await client.call(addPasskey, { body: { name, response: { ...response } } })
    },
    onSuccess: async () => {
      onClose()
      tell(`From now on you can sign in with ${name}.`)
      await queries.invalidateQueries({ queryKey: ['account'] })
      await queries.invalidateQueries({ queryKey: ['session'] })
    },
    onError: (error) => {
      if (!wasLeft(error)) tellRefusal(error)
    },
  })
  return (
    <Modal opened onClose={onClose} title="Add a passkey" centered>
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <Text size="sm">Your browser asks for your finger, face or PIN, and keeps the passkey.</Text>
        <TextInput
          label="Name"
          description="So that you recognise it in this list."
          required
          withAsterisk={false}
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={add.isPending}>
            Go on
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** The server's library made them for the browser's. */
function asked(options: Record<string, unknown>): PublicKeyCredentialCreationOptionsJSON {
  return {
    rp: { name: '' },
    user: { id: '', name: '', displayName: '' },
    challenge: '',
    pubKeyCredParams: [],
    ...options,
  }
}
