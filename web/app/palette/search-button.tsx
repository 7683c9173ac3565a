import { VisuallyHidden } from '@mantine/core'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import type { ReactElement } from 'react'
import classes from '../frame.module.css'
import { openPalette } from './open-palette.ts'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

export function SearchButton(): ReactElement {
  return (
    <button type="button" className={classes.search} onClick={openPalette}>
      <VisuallyHidden>Search</VisuallyHidden>
      <IconSearch size={18} aria-hidden />
      <span className={classes.wide} aria-hidden>
        Search
      </span>
      <kbd className={classes.wide} aria-hidden>
        {isMac ? '⌘ K' : 'Ctrl K'}
      </kbd>
    </button>
  )
}
