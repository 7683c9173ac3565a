import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { ClientError } from '../../../api/client.ts'
import { editHandOver } from '../../../api/hand-overs.ts'
import { sentenceOf } from '../../app/sentence-of.ts'
import { tell } from '../../app/toasts.tsx'
import { useAct } from '../../queries/act.ts'

type Given = { id: string; notes: string; version: string; mayWrite: boolean }

/** What one writes stays in the field when somebody else was faster. */
export function Notes({ id, notes, version, mayWrite }: Given): ReactElement {
  const [text, setText] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const save = useAct(editHandOver, {
    onDone: () => {
      setText(null)
      tell('The notes are kept. Confirmations were taken back.')
    },
    onRefused: (error) =>
      setRefusal(
        error instanceof ClientError && error.problem.status === 412
          ? 'Somebody else wrote notes meanwhile. Copy yours, reload, and add them.'
          : sentenceOf(error),
      ),
  })
  if (text === null) {
    return (
      <Stack align="flex-start">
        <Text style={{ whiteSpace: 'pre-wrap' }} {...(notes === '' && { c: 'dimmed' })}>
          {notes === '' ? 'Nothing is written yet.' : notes}
        </Text>
        {mayWrite && (
          <Button variant="default" onClick={() => setText(notes)}>
            Write notes
          </Button>
        )}
      </Stack>
    )
  }
  return (
    <Stack>
      <Textarea
        aria-label="Notes"
        autosize
        minRows={6}
        maxLength={100_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={refusal}
        data-autofocus
      />
      <Group>
        <Button
          loading={save.isPending}
          onClick={() => save.mutate([{ params: { id }, body: { notes: text }, ifMatch: version }])}
        >
          Keep
        </Button>
        <Button variant="default" onClick={() => setText(null)}>
          Cancel
        </Button>
      </Group>
    </Stack>
  )
}
