import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { PageView } from '../../../api/page-view.ts'
import { isOpen } from '../../../domain/incident/lifecycle.ts'
import type { Answer } from './use-page-view.ts'
import classes from './page-view.module.css'

type Given = { page: PageView; busy: Answer | null; onAnswer: (answer: Answer) => void }

/** Within reach of a thumb. Nothing of it needs typing. */
export function Answers({ page: { incident, acknowledged }, busy, onAnswer }: Given): ReactElement {
  const open = isOpen(incident)
  const taken = acknowledged !== null
  const rest = (answer: Answer) => ({
    loading: busy === answer && answer !== 'acknowledge',
    disabled: busy !== null && busy !== answer,
    onClick: () => onAnswer(answer),
  })
  return (
    <div className={classes.answers}>
      {open && !taken && (
        <Button className={classes.acknowledge} {...rest('acknowledge')}>
          Acknowledge
        </Button>
      )}
      {open && (
        <div className={classes.others}>
          <Button variant="default" className={classes.other} {...rest('escalate')}>
            Escalate
          </Button>
          {!taken && (
            <Button variant="default" className={classes.other} {...rest('decline')}>
              Can’t take it
            </Button>
          )}
        </div>
      )}
      <a className={classes.incident} href={`/incidents/${incident.id}`}>
        Open {incident.id}
      </a>
    </div>
  )
}
