import { List, Stack, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import { readSignInWays } from '../../../api/sign-in.ts'
import { Card } from '../../components/card.tsx'
import { CopyableCode } from '../../components/copy.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { useMay, useSession } from '../../app/session.ts'
import { useAccounts } from '../people/use-accounts.ts'

export function SignInSettingsPage(): ReactElement {
  const ways = useAsked(readSignInWays)
  const { server } = useSession()
  return (
    <Page title="Signing in" description="Set where the server is started; it says here what holds.">
      <Shown of={ways}>
        {({ passkeys, oidc }) => (
          <Stack>
            <Card title="Ways to sign in">
              <Facts>
                <Fact name="Password">yes, with an authenticator app where people add one</Fact>
                <Fact name="Passkeys">
                  {passkeys ? 'yes' : `no: ${server.public_url} is no host name with TLS (TOCSIN_PUBLIC_URL)`}
                </Fact>
                <Fact name="OpenID Connect">
                  {oidc.length > 0 ? oidc.map(({ name }) => name).join(', ') : 'not set up'}
                </Fact>
              </Facts>
            </Card>
            {oidc.length === 0 && (
              <Card title="Let people in from your own sign-in service">
                <Stack gap="xs">
                  <Text size="sm">Register Tocsin there with this redirect address:</Text>
                  <CopyableCode value={`${server.public_url}/api/v1/sign-in/oidc/callback`} />
                  <Text size="sm">and start the server with these settings:</Text>
                  <CopyableCode
                    value={
                      'TOCSIN_OIDC_ISSUER=https://login.example.com\nTOCSIN_OIDC_CLIENT_ID=tocsin\nTOCSIN_OIDC_CLIENT_SECRET=…'
                    }
                  />
                </Stack>
              </Card>
            )}
            <WhoLacks />
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

function WhoLacks(): ReactElement | null {
  const mayRead = useMay('account.read')
  const accounts = [...useAccounts().values()]
  if (!mayRead) return null
  const without = accounts.filter(({ state }) => state === 'none').length
  const weak = accounts.filter(({ password, totp, passkeys }) => password && !totp && passkeys === 0).length
  return (
    <Card title="People">
      <List size="sm">
        <List.Item>
          {without} cannot sign in yet. <Link to="/people">Invite them</Link>
        </List.Item>
        <List.Item>{weak} sign in by a password alone.</List.Item>
      </List>
    </Card>
  )
}
