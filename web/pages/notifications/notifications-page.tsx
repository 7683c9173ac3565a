import { SimpleGrid, Stack } from '@mantine/core'
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'
import type { ReactElement } from 'react'
import { useSession } from '../../app/session.ts'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { ContactMethods } from './contact-methods.tsx'
import { DoNotDisturb } from './do-not-disturb.tsx'
import { InstallApp } from './install-app.tsx'
import { OwnReadiness } from './own-readiness.tsx'
import { PagingNumbers } from './paging-numbers.tsx'
import { Rules } from './rules.tsx'
import { ThisDevice } from './this-device.tsx'

/** How pages reach whoever is signed in, and in which order. */
export function NotificationsPage(): ReactElement {
  const { person } = useSession()
  return (
    <Page title="My notifications" description="How pages reach you, in which order, and whether it works.">
      {person ? (
        <Stack gap="md" maw={980}>
          <OwnReadiness person={person.id} />
          <ThisDevice person={person.id} />
          <ContactMethods person={person.id} />
          <Rules person={person.id} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
            <PagingNumbers />
            <InstallApp />
          </SimpleGrid>
          <DoNotDisturb />
        </Stack>
      ) : (
        <Empty icon={IconUser} title="This token is nobody’s">
          Sign in as a person to say how you are paged.
        </Empty>
      )}
    </Page>
  )
}
