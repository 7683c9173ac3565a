import { Button, Group, Modal, MultiSelect, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { createSwap } from '../../../api/swaps.ts'
import { tell } from '../../app/toasts.tsx'
import { useAct } from '../../queries/act.ts'
import { useNameOf } from '../../queries/rotas.ts'
import { DialogFooter } from '../dialog-footer.tsx'
import { InstantInput } from '../instant-input.tsx'
import { Refused } from '../refused.tsx'

type Range = { from: number; until: number }
type Given = {
  schedule: string
  /** Whose shift it is, and who could take it. */
  person: string
  others: readonly string[]
  range: Range
  timeZone: string
  onClose: () => void
}

const day = 86_400_000

/** "Who takes my shift?", alone or for another one in return. */
export function AskSwapDialog({ schedule, person, others, range, timeZone, onClose }: Given): ReactElement {
  const nameOf = useNameOf()
  const [kind, setKind] = useState<'cover' | 'swap'>('cover')
  const [asked, setAsked] = useState(range)
  const [back, setBack] = useState({ from: range.until, until: range.until + 7 * day })
  const [to, setTo] = useState<string[]>([])
  const [note, setNote] = useState('')
  const ask = useAct(createSwap, {
    touches: ['swaps', 'home'],
    onDone: ({ candidates }) => {
      tell(`Asked: ${candidates.map(nameOf).join(', ')}.`)
      onClose()
    },
    onRefused: () => {},
  })
  const send = () =>
    ask.mutate([
      {
        params: { id: schedule },
        body: {
          person,
          ...written(asked),
          to,
          note: note.trim() || null,
          in_return: kind === 'swap' ? written(back) : null,
        },
      },
    ])
  return (
    <Modal opened onClose={onClose} title={`Who takes the shift of ${nameOf(person)}?`} centered size="lg">
      <Stack>
        <SegmentedControl
          aria-label="Kind"
          value={kind}
          onChange={(value) => setKind(value === 'swap' ? 'swap' : 'cover')}
          data={[
            { value: 'cover', label: 'Cover' },
            { value: 'swap', label: 'Swap for another shift' },
          ]}
        />
        <Stretches label="The shift" range={asked} timeZone={timeZone} onChange={setAsked} />
        {kind === 'swap' && (
          <Stretches label="In return" range={back} timeZone={timeZone} onChange={setBack} />
        )}
        <MultiSelect
          label={kind === 'swap' ? 'With whom' : 'Whom to ask'}
          placeholder={kind === 'swap' ? 'Whose shift you take' : 'Everybody who takes turns and is free'}
          searchable
          data={others.filter((id) => id !== person).map((id) => ({ value: id, label: nameOf(id) }))}
          value={to}
          onChange={setTo}
        />
        <Textarea
          label="Note"
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          Until somebody accepts, nothing changes.
        </Text>
        <Refused error={ask.error} />
        <DialogFooter onCancel={onClose}>
          <Button onClick={send} loading={ask.isPending} disabled={kind === 'swap' && to.length === 0}>
            Ask
          </Button>
        </DialogFooter>
      </Stack>
    </Modal>
  )
}

function Stretches({
  label,
  range,
  timeZone,
  onChange,
}: {
  label: string
  range: Range
  timeZone: string
  onChange: (range: Range) => void
}) {
  return (
    <Group grow align="flex-start" role="group" aria-label={label}>
      <InstantInput
        label={`${label} from`}
        at={range.from}
        timeZone={timeZone}
        onChange={(from) => onChange({ ...range, from })}
      />
      <InstantInput
        label="to"
        at={range.until}
        timeZone={timeZone}
        onChange={(until) => onChange({ ...range, until })}
      />
    </Group>
  )
}

function written({ from, until }: Range) {
  return { starts_at: new Date(from).toISOString(), ends_at: new Date(until).toISOString() }
}
