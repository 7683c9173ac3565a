import { Button, Modal, Select, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { attachAlert, type Alert } from '../../../api/alerts.ts'
import { listIncidents } from '../../../api/incidents.ts'
import { sentenceOf } from '../../app/sentence-of.ts'
import { tell } from '../../app/toasts.tsx'
import { DialogFooter } from '../../components/dialog-footer.tsx'
import { useAct } from '../../queries/act.ts'
import { useAskedIf } from '../../queries/ask-if.ts'

type Given = { alert: Alert; opened: boolean; onClose: () => void }

/** Into which open incident the alert goes. */
export function AttachDialog({ alert, opened, onClose }: Given): ReactElement {
  const [incident, setIncident] = useState<string | null>(null)
  const { data } = useAskedIf(opened, listIncidents, { query: { status: 'open', limit: 100 } })
  const others = (data?.items ?? []).filter(({ id }) => id !== alert.incident)
  const attach = useAct(attachAlert, {
    touches: ['incidents'],
    onRefused: () => {},
    onDone: (changed) => {
      tell(`It belongs to ${changed.incident} now.`)
      onClose()
    },
  })
  return (
    <Modal opened={opened} onClose={onClose} title="Attach to an incident" centered>
      <Stack>
        <Text size="sm">
          Whoever works on the incident sees the alert there. Nobody else is paged for it.
        </Text>
        <Select
          label="Open incident"
          data={others.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
          value={incident}
          onChange={setIncident}
          searchable
          nothingFoundMessage="No open incident of that name"
          error={attach.error && sentenceOf(attach.error)}
          data-autofocus
        />
        <DialogFooter onCancel={onClose}>
          <Button
            disabled={incident === null}
            loading={attach.isPending}
            onClick={() => {
              if (incident !== null) attach.mutate([{ params: { id: alert.id }, body: { incident } }])
            }}
          >
            Attach
          </Button>
        </DialogFooter>
      </Stack>
    </Modal>
  )
}
