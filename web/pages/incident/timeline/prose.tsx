import { lazy, Suspense, type ReactElement } from 'react'
import classes from './timeline.module.css'

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }))

const MARKUP = /[*_`#|>~[\]]|^\s*(?:[-+]|\d+\.)\s|https?:\/\//m

/** What people wrote; only what has markup in it loads the reader of Markdown. */
export function Prose({ text }: { text: string }): ReactElement {
  const plain = <div className={classes.prose}>{text}</div>
  if (!MARKUP.test(text)) return plain
  return (
    <Suspense fallback={plain}>
      <Markdown text={text} />
    </Suspense>
  )
}
