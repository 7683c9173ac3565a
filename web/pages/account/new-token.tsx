import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Scope } from '../../../domain/access/policy-table.ts'
import { createToken } from '../../../api/tokens.ts'
import { CopyableCode } from '../../components/copy.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'

const reaches: { value: Scope; label: string }[] = [
  { value: 'read', label: 'Read' },
  { value: 'write', label: 'Read and write' },
  { value: 'admin', label: 'Everything that my role may do' },
]
const lengths = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Until it is revoked' },
]
const DAY_MS = 24 * 3_600_000

export function NewToken({ onClose }: { onClose: () => void }): ReactElement {
  const [name, setName] = useState('')
  const [scope, setScope] = useState<Scope>('write')
  const [days, setDays] = useState<string>('90')
  const refusal = useRefusal()
  const make = useAct(createToken, { onRefused: refusal.keep })
  return (
    <Modal opened onClose={onClose} title="New API token" centered>
      {make.data ? (
        <Stack>
          <Text size="sm">Copy it now: it is shown only once.</Text>
          <CopyableCode value={make.data.token} />
          <Group justify="flex-end">
            <Button onClick={onClose}>I have kept it</Button>
          </Group>
        </Stack>
      ) : (
        <Stack
          component="form"
          onSubmit={(event) => {
            event.preventDefault()
            refusal.forget()
            make.mutate([{ body: { name, scopes: [scope], expires_at: endAfter(days) } }])
          }}
        >
          <FormRefusal refusal={refusal} fields={['name']} />
          <TextInput
            label="Name"
            description="What uses it, such as the deployment script."
            required
            withAsterisk={false}
            data-autofocus
            value={name}
            error={refusal.at('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label="May"
            data={reaches}
            value={scope}
            allowDeselect={false}
            onChange={(value) => setScope(reaches.find((one) => one.value === value)?.value ?? 'write')}
          />
          <Select
            label="Works for"
            data={lengths}
            value={days}
            allowDeselect={false}
            onChange={(value) => setDays(value ?? '')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={make.isPending}>
              Make the token
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

function endAfter(days: string): string | null {
  return days === '' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString()
}
