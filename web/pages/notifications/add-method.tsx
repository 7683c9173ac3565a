import { Button, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { ClientError } from '../../../api/client.ts'
import { contactMethods } from '../../../api/organisation-resources.ts'
import { sentenceOf } from '../../app/sentence-of.ts'
import { DialogFooter } from '../../components/dialog-footer.tsx'
import { useAct } from '../../queries/act.ts'
import { freeMethodId } from './free-method-id.ts'
import { useOwnMethods } from './own-methods.ts'

const kinds = {
  email: { label: 'Mail', field: 'address', asks: 'Mail address', example: 'ana@example.com', mode: 'email' },
  sms: { label: 'SMS', field: 'number', asks: 'Number', example: '+351910000001', mode: 'tel' },
  voice: { label: 'Call', field: 'number', asks: 'Number', example: '+351910000001', mode: 'tel' },
  webhook: { label: 'Webhook', field: 'url', asks: 'Address', example: 'https://…', mode: 'url' },
} as const
type Kind = keyof typeof kinds

type Given = { person: string; onClose: () => void; onAdded: (id: string) => void }

export function AddMethod({ person, onClose, onAdded }: Given): ReactElement {
  const [kind, setKind] = useState<Kind>('email')
  const [address, setAddress] = useState('')
  const { data: own = [] } = useOwnMethods(person)
  const { field, asks, example, mode } = kinds[kind]
  const add = useAct(contactMethods.create, {
    onDone: ({ id }) => onAdded(id),
    onRefused: () => {},
    touches: ['people'],
  })
  const submit = (): void => {
    const taken = own.map(({ id }) => id)
    const id = freeMethodId(`${person}-${kind}`, taken)
    add.mutate([{ body: { id, person, type: kind, [field]: address.trim() } }])
  }
  return (
    <Modal opened onClose={onClose} title="Add a contact method" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <SegmentedControl
            fullWidth
            aria-label="Kind"
            data={Object.entries(kinds).map(([value, { label }]) => ({ value, label }))}
            value={kind}
            onChange={(value) => {
              setKind(kindOf(value))
              add.reset()
            }}
          />
          <TextInput
            label={asks}
            placeholder={example}
            inputMode={mode}
            required
            size="md"
            data-autofocus
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            error={add.error && atField(add.error, field)}
          />
          <DialogFooter onCancel={onClose}>
            <Button type="submit" loading={add.isPending}>
              Add
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </Modal>
  )
}

function kindOf(value: string): Kind {
  return value === 'sms' || value === 'voice' || value === 'webhook' ? value : 'email'
}

function atField(error: Error, field: string): string {
  const own =
    error instanceof ClientError ? error.problem.errors.find(({ path }) => path.endsWith(field)) : null
  return own?.message ?? sentenceOf(error)
}
