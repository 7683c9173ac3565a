import { Radio, Stack, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { updateIncident } from '../../../../api/incident-verbs.ts'
import type { Status } from '../../../../domain/incident/lifecycle.ts'
import { statusesAfter } from '../next-steps.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

const meanings: Partial<Record<Status, string>> = {
  investigating: 'People look for the cause.',
  identified: 'The cause is known.',
  mitigating: 'Something is done about it.',
  monitoring: 'It is mitigated, and watched for a while before it is resolved.',
}

export function MoveOn({ incident: { id, status }, onDone }: DialogProps): ReactElement {
  const ways = statusesAfter(status)
  const [to, setTo] = useState<Status | undefined>(ways[0])
  const [details, setDetails] = useState('')
  const { act, busy, refusal } = useVerb(updateIncident, ['status', 'details'], onDone)
  return (
    <VerbForm
      does={`Move on to ${to ?? ''}`}
      busy={busy}
      refusal={refusal.general ?? refusal.fields['status'] ?? null}
      disabled={to === undefined}
      onSubmit={() =>
        act([{ params: { id }, body: { status: to, ...(details.trim() !== '' && { details }) } }])
      }
    >
      <Radio.Group
        label="Status"
        value={to ?? null}
        onChange={(value) => setTo(ways.find((one) => one === value))}
      >
        <Stack gap="xs" mt={6}>
          {ways.map((one) => (
            <Radio key={one} value={one} label={one} description={meanings[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="What is known"
        rows={3}
        maxLength={20_000}
        value={details}
        error={refusal.fields['details']}
        onChange={(event) => setDetails(event.currentTarget.value)}
      />
    </VerbForm>
  )
}
