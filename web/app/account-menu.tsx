import { Avatar, Text, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs'
import IconMoon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs'
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs'
import { useId, useRef, type ReactElement } from 'react'
import { endSession } from '../../api/session.ts'
import { Link } from '../components/link.tsx'
import { useAct } from '../queries/act.ts'
import { useZone } from '../time/zone.tsx'
import classes from './frame.module.css'
import { useSession } from './session.ts'

/** The browser's own popover: it closes by Escape and by a press elsewhere, and needs no library. */
export function AccountMenu(): ReactElement {
  const { name, role } = useSession()
  const { isUtc, timeZone, toggle } = useZone()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const menu = useId()
  const popover = useRef<HTMLDivElement>(null)
  const close = (): void => popover.current?.hidePopover()
  const signOut = useAct(endSession, { onDone: () => location.assign('/sign-in') })
  const isDark = colorScheme === 'dark'
  return (
    <>
      <button type="button" className={classes.account} popoverTarget={menu}>
        <Avatar name={name} color="initials" size={34} aria-hidden />
        <VisuallyHidden>Account of {name}</VisuallyHidden>
      </button>
      <div ref={popover} id={menu} popover="auto" className={classes.accountMenu}>
        <Text px={10} pt={4} size="sm" fw={600}>
          {name}
        </Text>
        <Text px={10} pb={6} size="xs" c="dimmed">
          {role}
        </Text>
        <Link to="/notifications" className={classes.accountItem} underline="never" onClick={close}>
          <IconBell size={16} aria-hidden />
          My notifications
        </Link>
        <Link to="/account" className={classes.accountItem} underline="never" onClick={close}>
          <IconLock size={16} aria-hidden />
          Account
        </Link>
        <button type="button" className={classes.accountItem} onClick={toggle}>
          <IconClock size={16} aria-hidden />
          <span>
            {isUtc ? 'Show local times' : 'Show times in UTC'}
            <Text size="xs" c="dimmed">
              now {timeZone}
            </Text>
          </span>
        </button>
        <button
          type="button"
          className={classes.accountItem}
          onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
        >
          {isDark ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />}
          {isDark ? 'Light' : 'Dark'}
        </button>
        <button type="button" className={classes.accountItem} onClick={() => signOut.mutate([])}>
          <IconLogout size={16} aria-hidden />
          Sign out
        </button>
      </div>
    </>
  )
}
