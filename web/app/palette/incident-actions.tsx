import { Spotlight } from '@mantine/spotlight'
import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs'
import { useLocation, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { showIncident } from '../../../api/incidents.ts'
import {
  acknowledgeIncident,
  escalateIncident,
  reopenIncident,
  resolveIncident,
  unacknowledgeIncident,
} from '../../../api/incident-verbs.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { useMay } from '../session.ts'
import { tell } from '../toasts.tsx'
import { isMeant } from './is-meant.ts'

/** What can be done with the incident whose screen is open. */
export function IncidentActions({ query }: { query: string }): ReactElement | null {
  const { pathname } = useLocation()
  const [, id] = /^\/incidents\/(INC-\d+)/.exec(pathname) ?? []
  const mayEdit = useMay('incident.edit')
  return id === undefined || !mayEdit ? null : <ActionsOf id={id} query={query} />
}

function ActionsOf({ id, query }: { id: string; query: string }): ReactElement | null {
  const { data: incident } = useAsked(showIncident, { params: { id } })
  const done = (what: string) => ({ onDone: () => tell(`${id} is ${what}.`) })
  const acknowledge = useAct(acknowledgeIncident, done('acknowledged'))
  const unacknowledge = useAct(unacknowledgeIncident, done('not acknowledged any more'))
  const escalate = useAct(escalateIncident, done('escalated'))
  const resolve = useAct(resolveIncident, done('resolved'))
  const reopen = useAct(reopenIncident, done('open again'))
  const navigate = useNavigate()
  if (!incident) return null
  const given = { params: { id } }
  const { status } = incident
  const opens = (dialog: string) => () =>
    void navigate({ to: '/incidents/$id', params: { id }, search: { do: dialog } })
  const actions = [
    { label: 'Acknowledge', when: status === 'detected', act: () => acknowledge.mutate([given]) },
    { label: 'Escalate', when: isOpen(incident), act: () => escalate.mutate([given]) },
    {
      label: 'Take the acknowledgement back',
      when: status === 'acknowledged',
      act: () => unacknowledge.mutate([given]),
    },
    { label: 'Change the severity of', when: isOpen(incident), act: opens('severity') },
    { label: 'Declare', when: isOpen(incident) && !incident.declared, act: opens('declare') },
    { label: 'Change the status of', when: isOpen(incident), act: opens('move-on') },
    { label: 'Say what is known of', when: isOpen(incident), act: opens('update') },
    { label: 'Page somebody for', when: isOpen(incident), act: opens('page') },
    { label: 'Tell people of', when: isOpen(incident), act: opens('communicate') },
    { label: 'Resolve', when: isOpen(incident), act: () => resolve.mutate([given]) },
    { label: 'Reopen', when: status === 'resolved', act: () => reopen.mutate([given]) },
  ].filter(({ label, when }) => when && isMeant(query, `${label} ${id}`))
  if (actions.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={id}>
      {actions.map(({ label, act }) => (
        <Spotlight.Action
          key={label}
          label={`${label} ${id}`}
          leftSection={<IconBolt size={18} aria-hidden />}
          onClick={act}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
