import { ActionIcon } from '@mantine/core'
import IconGripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs'
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { placeAt } from './moved.ts'

type Given = {
  /** What is moved, such as "Step 2". */
  label: string
  index: number
  count: number
  onMove: (from: number, to: number) => void
}

/** Moves an item of a list marked with `data-reorder`: by drag, or by the arrow keys. */
export function ReorderHandle({ label, index, count, onMove }: Given): ReactElement {
  const button = useRef<HTMLButtonElement>(null)
  const now = useRef({ index, onMove })
  const movedByKey = useRef(false)
  useEffect(() => {
    now.current = { index, onMove }
    // The item's element was put elsewhere, and the focus would stay behind.
    if (movedByKey.current) button.current?.focus()
    movedByKey.current = false
  })

  function press(event: KeyboardEvent): void {
    const to = event.key === 'ArrowUp' ? index - 1 : event.key === 'ArrowDown' ? index + 1 : index
    if (to === index || to < 0 || to >= count) return
    event.preventDefault()
    movedByKey.current = true
    onMove(index, to)
  }

  return (
    <ActionIcon
      ref={button}
      variant="subtle"
      color="gray"
      size={44}
      aria-label={`Move ${label}, now ${index + 1} of ${count}; use the arrow keys`}
      title="Drag, or use the arrow keys"
      disabled={count < 2}
      onPointerDown={() => followPointer((clientY) => dragTo(button.current, now.current, clientY))}
      onKeyDown={press}
      style={{ touchAction: 'none', cursor: 'grab' }}
    >
      <IconGripVertical size={18} aria-hidden />
    </ActionIcon>
  )
}

type Moving = Pick<Given, 'index' | 'onMove'>

function dragTo(handle: HTMLElement | null, { index, onMove }: Moving, clientY: number): void {
  const items = [...(handle?.closest('[data-reorder]')?.children ?? [])]
  const place = placeAt(
    items.map((item) => item.getBoundingClientRect()),
    index,
    clientY,
  )
  if (place !== index) onMove(index, place)
}

/** Until the button or the finger is lifted, wherever that is. */
function followPointer(onMove: (clientY: number) => void): void {
  const lifted = new AbortController()
  const until = { signal: lifted.signal }
  window.addEventListener('pointermove', ({ clientY }) => onMove(clientY), until)
  window.addEventListener('pointerup', () => lifted.abort(), until)
  window.addEventListener('pointercancel', () => lifted.abort(), until)
}
