import { useEffect, useRef } from 'react'
import { keysAreOn } from '../app/shortcuts/shortcuts.ts'

type Keys = Record<string, () => void>

/** Single keys that do something on this screen; none while somebody writes, in a dialog, or with Ctrl, Alt or Cmd. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!keysAreOn() || !act || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const OWN_KEYS = 'input, textarea, select, [contenteditable="true"], dialog[open]'
const OWN_ENTER = 'a, button, summary'

function isTaken({ target, key, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || document.querySelector('dialog[open]')) return true
  if (!(target instanceof Element)) return false
  return target.closest(OWN_KEYS) !== null || (key === 'Enter' && target.closest(OWN_ENTER) !== null)
}
