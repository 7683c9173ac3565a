import { Paper, Title } from '@mantine/core'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import { useId, type ReactElement, type ReactNode } from 'react'
import { Region } from '../../components/region.tsx'
import classes from './first-run.module.css'

type Given = {
  number: number
  title: string
  done: boolean
  open: boolean
  onOpen: () => void
  children: ReactNode
}

export function StepCard({ number, title, done, open, onOpen, children }: Given): ReactElement {
  const body = useId()
  return (
    <Paper component="section" withBorder bg="var(--surface)">
      <Title order={2} size="h3">
        <button
          type="button"
          className={classes.step}
          aria-expanded={open}
          aria-controls={body}
          onClick={onOpen}
        >
          <span className={classes.number} data-done={done || undefined}>
            {done ? <IconCheck size={18} aria-label="Done" /> : number}
          </span>
          {title}
        </button>
      </Title>
      <div id={body} hidden={!open} className={classes.body}>
        {open && <Region>{children}</Region>}
      </div>
    </Paper>
  )
}
