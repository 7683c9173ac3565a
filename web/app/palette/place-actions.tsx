import { Spotlight } from '@mantine/spotlight'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import IconWorld from '@tabler/icons-react/dist/esm/icons/IconWorld.mjs'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useZone } from '../../time/zone.tsx'
import { addresses } from '../addresses.ts'
import { places } from '../places.ts'
import { useMay } from '../session.ts'
import { isMeant } from './is-meant.ts'

/** Screens, and what can be done from anywhere. */
export function PlaceActions({ query }: { query: string }): ReactElement | null {
  const navigate = useNavigate()
  const { isUtc, toggle } = useZone()
  const mayDeclare = useMay('incident.create')
  const mayAct = useMay('action-item.edit')
  const actions = [
    ...(mayDeclare
      ? [
          {
            label: 'Declare an incident',
            icon: IconPlus,
            act: () => void navigate({ to: addresses.declare }),
          },
        ]
      : []),
    ...(mayAct
      ? [
          {
            label: 'Add an action item',
            icon: IconPlus,
            act: () => void navigate({ to: '/action-items/new' }),
          },
        ]
      : []),
    { label: isUtc ? 'Show local times' : 'Show times in UTC', icon: IconWorld, act: toggle },
  ].filter(({ label }) => isMeant(query, label))
  const meant = places.flatMap((group) => group.places).filter(({ label }) => isMeant(query, label))
  return (
    <>
      {meant.length > 0 && (
        <Spotlight.ActionsGroup label="Go to">
          {meant.map(({ to, label, icon: Sign }) => (
            <Spotlight.Action
              key={to}
              label={label}
              leftSection={<Sign size={18} aria-hidden />}
              onClick={() => void navigate({ to })}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {actions.length > 0 && (
        <Spotlight.ActionsGroup label="Do">
          {actions.map(({ label, icon: Sign, act }) => (
            <Spotlight.Action
              key={label}
              label={label}
              leftSection={<Sign size={18} aria-hidden />}
              onClick={act}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
    </>
  )
}
