import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import classes from './menu.module.css'

export type MenuItem = { label: string; onChoose: () => void }

/** What is used less often than a button of its own would justify. */
export function Menu({ label, items }: { label: ReactNode; items: readonly MenuItem[] }): ReactElement {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return
      menu.current?.removeAttribute('open')
    }
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape' || !menu.current?.open) return
      menu.current.removeAttribute('open')
      menu.current.querySelector('summary')?.focus()
    }
    addEventListener('pointerdown', close)
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('keydown', onKey)
    }
  }, [])
  const leave = (): void => menu.current?.removeAttribute('open')
  return (
    <details ref={menu} className={classes.menu}>
      <summary>
        {label}
        <IconChevronDown size={15} aria-hidden />
      </summary>
      <div className={classes.items}>
        {items.map(({ label: name, onChoose }) => (
          <button
            key={name}
            type="button"
            className={classes.item}
            onClick={() => {
              leave()
              onChoose()
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </details>
  )
}
