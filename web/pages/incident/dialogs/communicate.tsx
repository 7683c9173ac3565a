import { Button, Group, List, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import {
  listDrafts,
  previewCommunication,
  sendCommunication,
  type Draft,
} from '../../../../api/communications.ts'
import { tell } from '../../../app/toasts.tsx'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

/** Draft, look at who would get it, send. */
export function Communicate({ incident: { id }, onDone }: DialogProps): ReactElement {
  const drafts = useAsked(listDrafts, { params: { id } })
  return <Shown of={drafts}>{({ items }) => <Message id={id} drafts={items} onDone={onDone} />}</Shown>
}

type Given = { id: string; drafts: readonly Draft[]; onDone: () => void }

function Message({ id, drafts, onDone }: Given): ReactElement {
  const [template, setTemplate] = useState(drafts[0]?.template ?? '')
  const [written, setWritten] = useState<{ subject?: string; text?: string }>({})
  const draft = drafts.find((one) => one.template === template)
  const message = {
    template,
    subject: written.subject ?? draft?.subject ?? '',
    text: written.text ?? draft?.text ?? '',
  }
  const preview = useVerb(previewCommunication, [], () => {})
  const [seen, setSeen] = useState<{ said: string; names: string[] } | null>(null)
  const sending = useVerb(sendCommunication, ['subject', 'text'], () => {
    tell('It is sent.')
    onDone()
  })
  const said = JSON.stringify(message)
  const isPreviewed = seen?.said === said
  const look = (): void =>
    preview.act([{ params: { id }, body: message }], {
      onSuccess: ({ recipients }) => setSeen({ said, names: recipients.map(({ name }) => name) }),
    })
  return (
    <VerbForm
      does={isPreviewed ? `Send to ${seen.names.length}` : 'See who gets it'}
      busy={preview.busy || sending.busy}
      refusal={preview.refusal.general ?? sending.refusal.general}
      onSubmit={() => (isPreviewed ? sending.act([{ params: { id }, body: message }]) : look())}
    >
      <NativeSelect
        label="Template"
        value={template}
        onChange={(event) => {
          setTemplate(event.currentTarget.value)
          setWritten({})
        }}
        data={drafts.map(({ template: name, name: title, audience }) => ({
          value: name,
          label: `${title} (${audience})`,
        }))}
      />
      <TextInput
        label="Subject"
        required
        maxLength={300}
        value={message.subject}
        error={sending.refusal.fields['subject']}
        onChange={(event) => setWritten({ ...written, subject: event.currentTarget.value })}
      />
      <Textarea
        label="Text"
        required
        rows={10}
        maxLength={20_000}
        value={message.text}
        error={sending.refusal.fields['text']}
        onChange={(event) => setWritten({ ...written, text: event.currentTarget.value })}
      />
      {draft && draft.missing.length > 0 && (
        <Text size="sm" c="dimmed">
          Not known yet: {draft.missing.map(({ meaning }) => meaning).join('; ')}
        </Text>
      )}
      {isPreviewed && (
        <div role="status">
          <Group justify="space-between">
            <Text size="sm" fw={600}>
              It goes to
            </Text>
            <Button size="compact-xs" variant="subtle" onClick={() => setSeen(null)}>
              Write on
            </Button>
          </Group>
          <List size="sm">
            {seen.names.map((name) => (
              <List.Item key={name}>{name}</List.Item>
            ))}
            {seen.names.length === 0 && <List.Item>nobody: no one subscribes to this audience</List.Item>}
          </List>
        </div>
      )}
    </VerbForm>
  )
}
