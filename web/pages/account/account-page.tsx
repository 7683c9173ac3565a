import { SimpleGrid, Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import { readAccount } from '../../../api/account.ts'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useSession } from '../../app/session.ts'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { TokensCard } from './tokens-card.tsx'

export function AccountPage(): ReactElement {
  const { person, name } = useSession()
  const account = useAsked(readAccount)
  return (
    <Page
      title="Account"
      description={person?.email ? `How ${name} signs in, as ${person.email}` : `How ${name} signs in`}
    >
      <Shown of={account}>
        {(given) => (
          <Stack>
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <PasswordCard account={given} />
              <SecondFactorCard account={given} />
            </SimpleGrid>
            <PasskeysCard account={given} />
            <SessionsCard account={given} />
            <TokensCard person={given.person} />
          </Stack>
        )}
      </Shown>
    </Page>
  )
}
