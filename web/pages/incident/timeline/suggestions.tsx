import type { ReactElement } from 'react'
import type { Suggestion } from './grammar.ts'
import classes from './timeline.module.css'

type Given = { suggestions: readonly Suggestion[]; active: number; onTake: (index: number) => void }

export function Suggestions({ suggestions, active, onTake }: Given): ReactElement | null {
  if (suggestions.length === 0) return null
  return (
    <div
      id="suggestions"
      role="listbox"
      tabIndex={-1}
      aria-label="Suggestions"
      className={classes.suggestions}
    >
      {suggestions.map(({ label, about }, index) => (
        <div
          key={label}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault()
            onTake(index)
          }}
        >
          <b>{label}</b> <span className={classes.hint}>{about}</span>
        </div>
      ))}
    </div>
  )
}
