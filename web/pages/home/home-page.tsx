import type { ReactElement } from 'react'
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'

export function HomePage(): ReactElement {
  return (
    <Page title="Home">
      <Empty icon={IconHome} title="Nothing waits for you" />
    </Page>
  )
}
