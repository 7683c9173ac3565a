import { Button, List, NumberInput, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { giveFeedback, type Shift } from '../../../api/shifts.ts'
import { tell } from '../../app/toasts.tsx'
import { Refused } from '../../components/refused.tsx'
import { useAct } from '../../queries/act.ts'

type Given = { shift: string; feedback: Shift['feedback']; mine: boolean }

/** Toil, alerts to tune, runbooks to fix; one a line. */
export function FeedbackForm({ shift, feedback, mine }: Given): ReactElement {
  const [toilHours, setToilHours] = useState<number | null>(feedback?.toil_hours ?? null)
  const [alerts, setAlerts] = useState(feedback?.alerts_to_tune.join('\n') ?? '')
  const [runbooks, setRunbooks] = useState(feedback?.runbooks_to_fix.join('\n') ?? '')
  const [text, setText] = useState(feedback?.text ?? '')
  const give = useAct(giveFeedback, {
    onDone: () => tell('Kept.'),
    onRefused: () => {},
  })
  if (!mine) return <GivenFeedback feedback={feedback} />
  function submit(event: FormEvent): void {
    event.preventDefault()
    const body = {
      toil_hours: toilHours,
      alerts_to_tune: lines(alerts),
      runbooks_to_fix: lines(runbooks),
      text: text.trim() || null,
    }
    give.mutate([{ params: { id: shift }, body }])
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <NumberInput
          label="Hours of work that a machine could have done"
          min={0}
          max={1000}
          value={toilHours ?? ''}
          onChange={(value) => setToilHours(typeof value === 'number' ? value : null)}
        />
        <Textarea
          label="Alerts to tune, one a line"
          autosize
          minRows={2}
          value={alerts}
          onChange={(event) => setAlerts(event.currentTarget.value)}
        />
        <Textarea
          label="Runbooks to fix, one a line"
          autosize
          minRows={2}
          value={runbooks}
          onChange={(event) => setRunbooks(event.currentTarget.value)}
        />
        <Textarea
          label="Anything else"
          autosize
          minRows={2}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Refused error={give.error} />
        <Button type="submit" loading={give.isPending} style={{ alignSelf: 'flex-start' }}>
          Keep
        </Button>
      </Stack>
    </form>
  )
}

function GivenFeedback({ feedback }: Pick<Given, 'feedback'>): ReactElement {
  if (!feedback) {
    return (
      <Text size="sm" c="dimmed">
        Nothing was said yet.
      </Text>
    )
  }
  return (
    <Stack gap="xs">
      {feedback.toil_hours !== null && (
        <Text size="sm">{feedback.toil_hours} h of work that a machine could have done</Text>
      )}
      <List size="sm">
        {[...feedback.alerts_to_tune, ...feedback.runbooks_to_fix].map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {feedback.text && <Text size="sm">{feedback.text}</Text>}
    </Stack>
  )
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
