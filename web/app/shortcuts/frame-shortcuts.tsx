import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react'
import { useZone } from '../../time/zone.tsx'
import { openPalette } from '../palette/open-palette.ts'
import { places } from '../places.ts'
import { listenToKeys, useShortcuts } from './shortcuts.ts'

const ShortcutsHelp = lazy(async () => ({ default: (await import('./shortcuts-help.tsx')).ShortcutsHelp }))

/** What keys do on every screen. */
export function FrameShortcuts(): ReactElement | null {
  const navigate = useNavigate()
  const { toggle, isUtc } = useZone()
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never')
  useEffect(listenToKeys, [])
  useShortcuts('On every screen', [
    { keys: '/', does: 'Search', act: openPalette },
    { keys: '?', does: 'Show these shortcuts', act: () => setAsked('open') },
    { keys: 'u', does: isUtc ? 'Show local times' : 'Show times in UTC', act: toggle },
  ])
  useShortcuts(
    'Go to',
    places
      .flatMap((group) => group.places)
      .flatMap(({ keys, label, to }) =>
        keys ? [{ keys, does: label, act: () => void navigate({ to }) }] : [],
      ),
  )
  if (asked === 'never') return null
  return (
    <Suspense>
      <ShortcutsHelp opened={asked === 'open'} onClose={() => setAsked('closed')} />
    </Suspense>
  )
}
