import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { ClientError } from '../../../api/client.ts'
import { signIn } from '../../../api/sign-in.ts'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { CodeField } from './code-field.tsx'

/** The code of the authenticator app is asked for when the password was right. */
export function PasswordForm({ onDone }: { onDone: () => void }): ReactElement {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [wantsCode, setWantsCode] = useState(false)
  const refusal = useRefusal()
  const asks = useAct(signIn, {
    onDone,
    onRefused: (error) => {
      const isCodeNeeded = error instanceof ClientError && error.problem.type.endsWith(':code-needed')
      if (isCodeNeeded) setWantsCode(true)
      else refusal.keep(error)
    },
  })
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        refusal.forget()
        asks.mutate([{ body: { email, password, ...(wantsCode && { code }) } }])
      }}
    >
      <FormRefusal refusal={refusal} fields={['code']} />
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        readOnly={wantsCode}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        readOnly={wantsCode}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {wantsCode && <CodeField isNext value={code} onChange={setCode} error={refusal.at('code')} />}
      <Button type="submit" size="md" loading={asks.isPending}>
        Sign in
      </Button>
    </Stack>
  )
}
