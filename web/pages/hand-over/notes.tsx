import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { editHandOver, type HandOver } from '../../../api/hand-overs.ts'
import { sentenceOf } from '../../app/sentence-of.ts'
import { tell } from '../../app/toasts.tsx'
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx'
import type { Edition } from '../../components/edited.tsx'
import { UnsavedGuard } from '../../components/unsaved.tsx'
import { useAct } from '../../queries/act.ts'
import { isChangedMeanwhile } from '../../queries/refused-fields.ts'

type Given = { id: string; notes: string; edition: Edition<HandOver>; mayWrite: boolean }

export function Notes({ id, notes, edition, mayWrite }: Given): ReactElement {
  const [text, setText] = useState<string | null>(null)
  const edit = useAct(editHandOver, {
    onDone: () => tell('The notes are kept. Confirmations were taken back.'),
    onRefused: () => {},
  })
  const save = (over: { ifMatch?: string }): void =>
    edit.mutate([{ params: { id }, body: { notes: text ?? '' }, ...over }], { onSuccess: edition.restart })
  return (
    <Stack>
      <UnsavedGuard changed={text !== null && text !== notes && !edit.isPending} />
      <ChangedMeanwhile
        edition={edition}
        changed={text !== null}
        busy={edit.isPending}
        refusal={edit.error}
        onKeepMine={() => save({})}
      />
      {text === null ? (
        <Text style={{ whiteSpace: 'pre-wrap' }} {...(notes === '' && { c: 'dimmed' })}>
          {notes === '' ? 'Nothing is written yet.' : notes}
        </Text>
      ) : (
        <Textarea
          aria-label="Notes"
          autosize
          ref={focus}
          minRows={6}
          maxLength={100_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={edit.error && !isChangedMeanwhile(edit.error) && sentenceOf(edit.error)}
        />
      )}
      {mayWrite && (
        <Group>
          {text === null ? (
            <Button variant="default" onClick={() => setText(notes)}>
              Write notes
            </Button>
          ) : (
            <>
              <Button loading={edit.isPending} onClick={() => save({ ifMatch: edition.ifMatch })}>
                Keep
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  edit.reset()
                  setText(null)
                }}
              >
                Cancel
              </Button>
            </>
          )}
        </Group>
      )}
    </Stack>
  )
}

function focus(field: HTMLTextAreaElement | null): void {
  field?.focus()
}
