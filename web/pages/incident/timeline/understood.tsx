import { useEffect, useState, type ReactElement } from 'react'
import type { meaningOf } from './grammar.ts'
import classes from './timeline.module.css'

const FORMED = /^[/[@]|^(?:ic|tl|tech|comms|scribe)\b/i

/** How the line will be read, by the rules that the server has. */
export function Understood({ text, id }: { text: string; id: string }): ReactElement {
  const [read, setRead] = useState<typeof meaningOf | null>(null)
  const isFormed = FORMED.test(text)
  useEffect(() => {
    if (isFormed) void import('./grammar.ts').then((rules) => setRead(() => rules.meaningOf))
  }, [isFormed])
  const meaning = isFormed && read ? read(text, id) : null
  if (!meaning)
    return (
      <span className={classes.hint} data-usual>
        Enter sends, Shift+Enter begins a line
      </span>
    )
  return <span className={meaning.wrong ? classes.wrong : undefined}>{meaning.text}</span>
}
