import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type ReactElement } from 'react'
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs'
import { Link } from '../components/link.tsx'
import { Region } from '../components/region.tsx'
import { LiveSign } from '../live/live-sign.tsx'
import { startLiveUpdates } from '../live/live-updates.ts'
import { AccountMenu } from './account-menu.tsx'
import { DeclareByKey } from './declare-by-key.tsx'
import classes from './frame.module.css'
import { Navigation } from './navigation.tsx'
import { OnCallSign } from './on-call-sign.tsx'
import { LazyPalette } from './palette/lazy-palette.tsx'
import { SearchButton } from './palette/search-button.tsx'
import { FrameShortcuts } from './shortcuts/frame-shortcuts.tsx'
import { PhoneBar } from './phone-bar.tsx'

/** What stands around every screen of somebody who is signed in. */
export function Frame(): ReactElement {
  const { pathname } = useLocation()
  const drawer = useRef<HTMLDialogElement>(null)
  useEffect(startLiveUpdates, [])
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <header className={classes.header}>
        <button
          type="button"
          className={classes.drawerButton}
          aria-label="Open the navigation"
          onClick={() => drawer.current?.showModal()}
        >
          <IconMenu2 size={22} aria-hidden />
        </button>
        <Link to="/" className={classes.name} underline="never" title="Home">
          <img src="/icon.svg" alt="Tocsin" width={26} height={26} />
          <span className={classes.wide} aria-hidden>
            Tocsin
          </span>
        </Link>
        <div className={classes.state}>
          <SearchButton />
          <OnCallSign />
          <LiveSign />
          <AccountMenu />
        </div>
      </header>
      <aside className={classes.side}>
        <Navigation />
      </aside>
      <dialog ref={drawer} className={classes.drawer} aria-label="Navigation" closedby="any">
        <Navigation onGo={() => drawer.current?.close()} />
      </dialog>
      <main id="content" tabIndex={-1} className={classes.main}>
        <Region key={pathname}>
          <Outlet />
        </Region>
      </main>
      <PhoneBar />
      <DeclareByKey />
      <FrameShortcuts />
      <LazyPalette />
    </div>
  )
}
