import { Alert, Anchor, Divider, Skeleton, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { readSignInWays } from '../../../api/sign-in.ts'
import { makesPasskeys } from '../../components/makes-passkeys.ts'
import { Shown } from '../../components/shown.tsx'
import { useAsked } from '../../queries/ask.ts'
import { Door } from './door.tsx'
import { localPath } from './local-path.ts'
import { OtherWays } from './other-ways.tsx'
import { PasswordForm } from './password-form.tsx'
import { wordsOfRefusal } from './refusals-of-providers.ts'

const route = getRouteApi('/sign-in')

export function SignInPage(): ReactElement {
  const { next, refused } = route.useSearch()
  const ways = useAsked(readSignInWays)
  const path = localPath(next)
  const enter = (): void => location.assign(path)
  return (
    <Door title="Sign in" below="No account yet? Whoever runs Tocsin can invite you.">
      {refused !== undefined && (
        <Alert color="red" variant="light" role="alert">
          {wordsOfRefusal(refused)}
        </Alert>
      )}
      <Shown of={ways} loading={<Skeleton height={230} />}>
        {({ set_up: isSetUp, passkeys, oidc }) => (
          <Stack gap="lg">
            {!isSetUp && (
              <Alert variant="light" title="Nobody is here yet">
                Open the set-up link that the server printed when it started. It makes you the first
                administrator.
              </Alert>
            )}
            <PasswordForm onDone={enter} />
            <Anchor href="/forgotten" size="sm">
              Forgot your password?
            </Anchor>
            {((passkeys && makesPasskeys) || oidc.length > 0) && (
              <>
                <Divider label="or" />
                <OtherWays passkeys={passkeys && makesPasskeys} providers={oidc} back={path} onDone={enter} />
              </>
            )}
          </Stack>
        )}
      </Shown>
    </Door>
  )
}
