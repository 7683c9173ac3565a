import { useEffect, useRef, useSyncExternalStore } from 'react'
import { match } from './match.ts'

export type Shortcut = {
  /** As pressed, one after the other: `g i`. */
  keys: string
  does: string
  act: () => void
}

type Group = { title: string; shortcuts: readonly Shortcut[] }

const KEPT_AS = 'tocsin-keys'
const FORGOTTEN_AFTER_MS = 1_000

const groups = new Set<{ current: Group }>()
const listeners = new Set<() => void>()
let pending = ''
let pressedAt = 0

function changed(): void {
  for (const tell of listeners) tell()
}

/** Single keys can be switched off: voice input and shaky hands press them by accident. */
function keysAreOn(): boolean {
  return localStorage.getItem(KEPT_AS) !== 'off'
}

export function switchKeys(on: boolean): void {
  localStorage.setItem(KEPT_AS, on ? 'on' : 'off')
  changed()
}

export function useKeysAreOn(): boolean {
  return useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, keysAreOn)
}

/** The shortcuts of a part of the screen, for as long as it is shown; the help lists them under its title. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const group = useRef<Group>({ title, shortcuts })
  useEffect(() => {
    group.current = { title, shortcuts }
  })
  useEffect(() => {
    groups.add(group)
    return () => {
      groups.delete(group)
    }
  }, [])
}

export function shownGroups(): Group[] {
  return [...groups].map(({ current }) => current).filter(({ shortcuts }) => shortcuts.length > 0)
}

/** Begins to listen; ends with what is returned. */
export function listenToKeys(): () => void {
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}

function onKey(event: KeyboardEvent): void {
  if (!keysAreOn() || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return
  if (event.timeStamp - pressedAt > FORGOTTEN_AFTER_MS) pending = ''
  const known = shownGroups().flatMap(({ shortcuts }) => shortcuts)
  const next = match(
    pending,
    event.key.toLowerCase(),
    known.map(({ keys }) => keys),
  )
  pending = next.pending
  pressedAt = event.timeStamp
  if (next.run === null) return
  event.preventDefault()
  // What was shown last is nearest: its meaning of a key counts.
  known.findLast(({ keys }) => keys === next.run)?.act()
}

const WRITES = 'input, textarea, select, [contenteditable="true"], [role="dialog"], dialog[open]'

function isTaken({ target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || document.querySelector('dialog[open], [role="dialog"][aria-modal="true"]'))
    return true
  return target instanceof Element && target.closest(WRITES) !== null
}
