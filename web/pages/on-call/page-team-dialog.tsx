import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { page } from '../../../api/incidents.ts'
import type { Team } from '../../../domain/organisation/document.ts'
import { tell } from '../../app/toasts.tsx'
import { DialogFooter } from '../../components/dialog-footer.tsx'
import { Person } from '../../components/person.tsx'
import { Refused } from '../../components/refused.tsx'
import { useAct } from '../../queries/act.ts'

type Given = { team: Pick<Team, 'id' | 'name'>; people: readonly string[]; onClose: () => void }

/** Says who will be paged before anybody is. */
export function PageTeamDialog({ team, people, onClose }: Given): ReactElement {
  const [title, setTitle] = useState('')
  const [details, setDetails] = useState('')
  const send = useAct(page, {
    touches: ['incidents', 'deliveries', 'home'],
    onDone: ({ id }) => {
      tell(`${team.name} is paged: ${id}.`)
      onClose()
    },
    onRefused: () => {},
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    const body = { target: team.id, kind: 'team' as const, title: title.trim() }
    send.mutate([{ body: details.trim() === '' ? body : { ...body, details: details.trim() } }])
  }
  return (
    <Modal opened onClose={onClose} title={`Page ${team.name}`} centered>
      <form onSubmit={submit}>
        <Stack>
          {people.length === 0 ? (
            <Alert color="yellow" variant="light" title="Nobody of the team is on call">
              It has no lead either: the catch-all is paged.
            </Alert>
          ) : (
            <div>
              <Text size="sm" c="dimmed" mb={4}>
                Paged at once, then the catch-all if nobody answers:
              </Text>
              <Group gap="md" fw={600}>
                {people.map((id) => (
                  <Person key={id} id={id} />
                ))}
              </Group>
            </div>
          )}
          <TextInput
            label="What is wrong"
            placeholder="Checkout is slow"
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            data-autofocus
          />
          <Textarea
            label="Details (optional)"
            autosize
            minRows={2}
            maxLength={5000}
            value={details}
            onChange={(event) => setDetails(event.currentTarget.value)}
          />
          <Refused error={send.error} />
          <DialogFooter onCancel={onClose}>
            <Button type="submit" color="red" loading={send.isPending} disabled={title.trim() === ''}>
              Page {people.length > 1 ? `${people.length} people` : 'now'}
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </Modal>
  )
}
