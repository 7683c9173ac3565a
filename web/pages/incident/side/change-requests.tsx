import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import {
  approveChange,
  declineChange,
  listChangeRequests,
  type ChangeRequest,
} from '../../../../api/change-requests.ts'
import type { Incident } from '../../../../api/incident.ts'
import { useMay, useSession } from '../../../app/session.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAct } from '../../../queries/act.ts'
import { useAsked } from '../../../queries/ask.ts'
import { Ago } from '../../../time/moment.tsx'
import { useOpenDialog } from '../dialogs/dialog-names.ts'
import classes from '../war-room.module.css'

/** The commander decides; anybody else says why they do. */
export function ChangeRequests({ incident: { id, roles } }: { incident: Incident }): ReactElement {
  const requests = useAsked(listChangeRequests, { params: { id } })
  const open = useOpenDialog()
  const may = useMay('incident.edit')
  return (
    <>
      <Shown of={requests}>
        {({ items }) =>
          items.length === 0 ? (
            <Text className={classes.soft}>Nobody asked for a change.</Text>
          ) : (
            <ul className={classes.plain}>
              {items.map((request) => (
                <Request key={request.number} id={id} request={request} ic={roles['ic']} />
              ))}
            </ul>
          )
        }
      </Shown>
      {may && (
        <Button size="xs" variant="default" mt="sm" onClick={() => open('ask-change')}>
          Ask for a change
        </Button>
      )}
    </>
  )
}

type Given = { id: string; request: ChangeRequest; ic: unknown }

function Request({ id, request, ic }: Given): ReactElement {
  const { number, what, undo, state, asked_by, asked_at, decided_by, reason } = request
  const { person } = useSession()
  const may = useMay('incident.edit')
  const [words, setWords] = useState('')
  const approve = useAct(approveChange)
  const decline = useAct(declineChange)
  const params = { id, number }
  const isCommander = person !== null && ic === person.id
  const override = isCommander ? {} : { override: words }
  return (
    <li>
      {what}
      <div className={classes.soft}>
        {asked_by}, <Ago at={asked_at} />
        {undo && `; taken back by: ${undo}`}
        {state !== 'asked' && `; ${state} by ${decided_by}${reason ? `: ${reason}` : ''}`}
      </div>
      {state === 'asked' && may && (
        <>
          <TextInput
            size="xs"
            mt={6}
            label={isCommander ? 'Reason, to decline' : 'Reason, since the commander decides'}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Group gap="xs" mt={6}>
            <Button
              size="xs"
              disabled={!isCommander && words.trim() === ''}
              onClick={() => approve.mutate([{ params, body: override }])}
            >
              Approve
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={words.trim() === ''}
              onClick={() => decline.mutate([{ params, body: { reason: words, ...override } }])}
            >
              Decline
            </Button>
          </Group>
        </>
      )}
    </li>
  )
}
