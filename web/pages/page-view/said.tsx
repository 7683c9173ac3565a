import type { ReactElement } from 'react'
import { sentenceOf } from '../../app/sentence-of.ts'
import { answerText } from './answer-text.ts'
import classes from './page-view.module.css'
import type { usePageView } from './use-page-view.ts'

/** What came of the last answer, in its place and not over the buttons. */
export function Said({
  answering: { data, error, variables },
}: Pick<ReturnType<typeof usePageView>, 'answering'>): ReactElement {
  const text = error ? sentenceOf(error) : data && variables ? answerText(variables, data) : null
  return (
    <p role="status" className={classes.said} hidden={text === null} data-failed={error ? true : undefined}>
      {text}
    </p>
  )
}
