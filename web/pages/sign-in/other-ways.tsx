import { Button, Stack } from '@mantine/core'
import IconFingerprint from '@tabler/icons-react/dist/esm/icons/IconFingerprint.mjs'
import IconLogin2 from '@tabler/icons-react/dist/esm/icons/IconLogin2.mjs'
import type { ReactElement } from 'react'
import type { SignInWays } from '../../../api/sign-in.ts'
import { usePasskeySignIn } from './passkey-sign-in.ts'

type Given = { passkeys: boolean; providers: SignInWays['oidc']; back: string; onDone: () => void }

export function OtherWays({ passkeys, providers, back, onDone }: Given): ReactElement {
  const passkey = usePasskeySignIn(onDone)
  return (
    <Stack gap="xs">
      {passkeys && (
        <Button
          variant="default"
          size="md"
          leftSection={<IconFingerprint size={18} aria-hidden />}
          loading={passkey.isPending}
          onClick={() => passkey.mutate()}
        >
          Sign in with a passkey
        </Button>
      )}
      {providers.map(({ id, name, start_url: start }) => (
        <Button
          key={id}
          component="a"
          href={`${start}?back=${encodeURIComponent(back)}`}
          variant="default"
          size="md"
          leftSection={<IconLogin2 size={18} aria-hidden />}
        >
          Continue with {name}
        </Button>
      ))}
    </Stack>
  )
}
