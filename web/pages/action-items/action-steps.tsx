import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { editActionItem, type ActionItem } from '../../../api/action-items.ts'
import type { ActionState } from '../../../domain/action-item/action-item.ts'
import { tell } from '../../app/toasts.tsx'
import { DialogFooter } from '../../components/dialog-footer.tsx'
import { useAct } from '../../queries/act.ts'

/** Where it can go from where it is; every step can be taken back. */
export function ActionSteps({ item: { id, state } }: { item: ActionItem }): ReactElement {
  const [isDropping, setIsDropping] = useState(false)
  const edit = useAct(editActionItem, { touches: ['home'] })
  const go = (next: ActionState): void =>
    edit.mutate([{ params: { id }, body: { state: next } }], {
      onSuccess: () => tell(`${id} is ${next}.`, next === 'done' ? () => go(state) : undefined),
    })
  const isOver = state === 'done' || state === 'dropped'
  if (isOver)
    return (
      <Button variant="default" loading={edit.isPending} onClick={() => go('open')}>
        Open again
      </Button>
    )
  return (
    <Group gap="xs">
      <Button loading={edit.isPending} onClick={() => go('done')}>
        Done
      </Button>
      <Button variant="default" onClick={() => go(state === 'open' ? 'in-progress' : 'open')}>
        {state === 'open' ? 'Begin' : 'Put back'}
      </Button>
      <Button variant="default" onClick={() => setIsDropping(true)}>
        Drop
      </Button>
      <Drop id={id} opened={isDropping} onClose={() => setIsDropping(false)} />
    </Group>
  )
}

type Dropping = { id: string; opened: boolean; onClose: () => void }

function Drop({ id, opened, onClose }: Dropping): ReactElement {
  const [reason, setReason] = useState('')
  const drop = useAct(editActionItem, { touches: ['home'], onDone: onClose })
  return (
    <Modal opened={opened} onClose={onClose} title={`Drop ${id}`} centered>
      <Stack>
        <Textarea
          label="Why it is not done"
          required
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogFooter onCancel={onClose}>
          <Button
            disabled={reason.trim() === ''}
            loading={drop.isPending}
            onClick={() => drop.mutate([{ params: { id }, body: { state: 'dropped', reason } }])}
          >
            Drop
          </Button>
        </DialogFooter>
      </Stack>
    </Modal>
  )
}
