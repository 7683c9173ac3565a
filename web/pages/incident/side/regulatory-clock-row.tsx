import { Button, Group, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { proveNotice, waiveNotice, type RegulatoryClock } from '../../../../api/regulatory-clocks.ts'
import { useMay } from '../../../app/session.ts'
import { useAct } from '../../../queries/act.ts'
import { Ago } from '../../../time/moment.tsx'
import classes from '../war-room.module.css'

/** A notice that a law asks for; the proof that it was sent ends it, or the reason why none is needed. */
export function RegulatoryClockRow({ id, clock }: { id: string; clock: RegulatoryClock }): ReactElement {
  const { regime, recipient, state, due_at, sent_at, reference, reason } = clock
  const [sentTo, setSentTo] = useState('')
  const [words, setWords] = useState('')
  const may = useMay('regulatory-clock.edit')
  const prove = useAct(proveNotice)
  const waive = useAct(waiveNotice)
  const params = { id, clock: clock.id }
  const isRunning = state === 'running' || state === 'overdue'
  return (
    <li>
      <div className={classes.spread}>
        <span>
          {regime}: {recipient}
        </span>
        <span className={state === 'overdue' ? classes.late : classes.soft}>
          {isRunning ? due_at === null ? 'without undue delay' : <Ago at={due_at} /> : state}
        </span>
      </div>
      <div className={classes.soft}>
        {sent_at && (
          <>
            sent <Ago at={sent_at} />, {reference}
          </>
        )}
        {reason}
      </div>
      {isRunning && may && (
        <details>
          <summary className={classes.soft}>It was sent, or is not needed</summary>
          <TextInput
            size="xs"
            label="Sent to"
            value={sentTo}
            onChange={(event) => setSentTo(event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            label="Reference, or why it is not needed"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Group gap="xs" mt={6}>
            <Button
              size="xs"
              disabled={sentTo.trim() === '' || words.trim() === ''}
              onClick={() => prove.mutate([{ params, body: { sent_to: sentTo, reference: words } }])}
            >
              It was sent
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={words.trim() === ''}
              onClick={() => waive.mutate([{ params, body: { reason: words } }])}
            >
              Not needed
            </Button>
          </Group>
        </details>
      )}
    </li>
  )
}
