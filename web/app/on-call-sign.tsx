import { Badge } from '@mantine/core'
import IconPhoneCall from '@tabler/icons-react/dist/esm/icons/IconPhoneCall.mjs'
import type { ReactElement } from 'react'
import { readHome } from '../../api/home.ts'
import { addresses } from './addresses.ts'
import { useAsked } from '../queries/ask.ts'
import { Moment } from '../time/moment.tsx'
import { Link } from '../components/link.tsx'
import classes from './frame.module.css'

/** Whoever is on call sees it everywhere, and until when. */
export function OnCallSign(): ReactElement | null {
  const { data } = useAsked(readHome)
  if (!data || data.on_call.now.length === 0) return null
  const { now, until } = data.on_call
  return (
    <Link to={addresses.myOnCall} underline="never" title={now.map(({ name }) => name).join(', ')}>
      <Badge
        variant="light"
        radius="sm"
        tt="none"
        size="lg"
        leftSection={<IconPhoneCall size={14} aria-hidden />}
        style={{ cursor: 'pointer', flexShrink: 0 }}
      >
        <span className={classes.wide}>
          You are on call
          {until !== null && (
            <>
              {' '}
              until <Moment at={until} />
            </>
          )}
        </span>
        <span className={classes.narrow}>On call</span>
      </Badge>
    </Link>
  )
}
