import { Button, Divider, Stack, TextInput } from '@mantine/core'
import IconFingerprint from '@tabler/icons-react/dist/esm/icons/IconFingerprint.mjs'
import { useState, type ReactElement } from 'react'
import { followLink, readSignInWays } from '../../../api/sign-in.ts'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { makesPasskeys } from '../../components/makes-passkeys.ts'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { CodeField } from './code-field.tsx'
import { NewPasswordField } from './new-password-field.tsx'

type Given = {
  token: string
  kind: 'invitation' | 'reset'
  name: string
  email: string | null
  needsCode: boolean
}

export function LinkForm({ token, kind, name, email, needsCode }: Given): ReactElement {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const refusal = useRefusal()
  const ways = useAsked(readSignInWays)
  const withPassword = useAct(followLink, {
    onDone: () => location.assign('/'),
    onRefused: refusal.keep,
  })
  const withPasskey = useAct(followLink, {
    onDone: () => location.assign('/account?add=passkey'),
    onRefused: refusal.keep,
  })
  const shown = needsCode ? { token, code } : { token }
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        refusal.forget()
        withPassword.mutate([{ body: { ...shown, password } }])
      }}
    >
      <FormRefusal refusal={refusal} fields={['password', 'code']} />
      <TextInput label="E-mail" type="email" autoComplete="username" readOnly value={email ?? ''} />
      <NewPasswordField
        label="New password"
        value={password}
        onChange={setPassword}
        about={{ name, email }}
        refused={refusal.at('password')}
      />
      {needsCode && <CodeField value={code} onChange={setCode} error={refusal.at('code')} />}
      <Button type="submit" size="md" loading={withPassword.isPending}>
        Set the password and sign in
      </Button>
      {kind === 'invitation' && ways.data?.passkeys && makesPasskeys && (
        <>
          <Divider label="or" />
          <Button
            variant="default"
            size="md"
            leftSection={<IconFingerprint size={18} aria-hidden />}
            loading={withPasskey.isPending}
            onClick={() => withPasskey.mutate([{ body: shown }])}
          >
            Come in and add a passkey
          </Button>
        </>
      )}
    </Stack>
  )
}
