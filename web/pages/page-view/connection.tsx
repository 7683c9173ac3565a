import { useNetwork } from '@mantine/hooks'
import IconWifiOff from '@tabler/icons-react/dist/esm/icons/IconWifiOff.mjs'
import type { ReactElement } from 'react'
import classes from './page-view.module.css'

/** `waits`: an answer is not sent yet. `stale`: what is shown could not be read again. */
export function Connection({ waits, stale }: { waits: boolean; stale: boolean }): ReactElement {
  const { online } = useNetwork()
  const text = textFor(waits, stale || !online)
  return (
    <div role="status" className={classes.connection} hidden={text === null}>
      <IconWifiOff size={18} aria-hidden />
      {text}
    </div>
  )
}

function textFor(waits: boolean, stale: boolean): string | null {
  if (waits) return 'No connection. Your answer is not sent yet; it is tried again until it is.'
  return stale ? 'No connection. This may not be the latest.' : null
}
