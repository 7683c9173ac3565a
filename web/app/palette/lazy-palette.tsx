import { lazy, Suspense, useEffect, type ReactElement } from 'react'
import { openPalette, usePaletteAsked } from './open-palette.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** Ctrl or Cmd with K, also from within a field. */
export function LazyPalette(): ReactElement | null {
  const asked = usePaletteAsked()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return
      event.preventDefault()
      openPalette()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (asked === 0) return null
  return (
    <Suspense>
      <Palette asked={asked} />
    </Suspense>
  )
}
