import { Badge, Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { listCommunications } from '../../../../api/communications.ts'
import type { Incident } from '../../../../api/incident.ts'
import { useMay } from '../../../app/session.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import { Ago } from '../../../time/moment.tsx'
import { useOpenDialog } from '../dialogs/dialog-names.ts'
import classes from '../war-room.module.css'

/** Who hears what by when, and what was sent. */
export function Communications({ incident: { id } }: { incident: Incident }): ReactElement {
  const all = useAsked(listCommunications, { params: { id }, query: { limit: 50 } })
  const open = useOpenDialog()
  const may = useMay('communication.send')
  return (
    <>
      <Shown of={all}>
        {({ plan, items }) => {
          const waiting = plan.filter(({ state }) => ['planned', 'due', 'overdue'].includes(state))
          return (
            <ul className={classes.plain}>
              {waiting.map(({ audience, template, due_at, state }) => (
                <li key={`${audience} ${template} ${due_at}`} className={classes.spread}>
                  <span>
                    {audience}: {template}
                  </span>
                  <span className={state === 'overdue' ? classes.late : classes.soft}>
                    {state === 'planned' ? 'due ' : `${state}, since `}
                    <Ago at={due_at} />
                  </span>
                </li>
              ))}
              {items.map(({ id: sent, subject, audience, sent_at, recipients }) => (
                <li key={sent}>
                  <div className={classes.spread}>
                    <span>{subject}</span>
                    <Badge variant="default">sent</Badge>
                  </div>
                  <div className={classes.soft}>
                    {audience}, {recipients.length} people, <Ago at={sent_at} />
                  </div>
                </li>
              ))}
              {waiting.length + items.length === 0 && (
                <li>
                  <Text className={classes.soft}>Nobody waits for a message.</Text>
                </li>
              )}
            </ul>
          )
        }}
      </Shown>
      {may && (
        <Button size="xs" variant="default" mt="sm" onClick={() => open('communicate')}>
          Tell people
        </Button>
      )}
    </>
  )
}
