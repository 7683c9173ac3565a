import { Button, Stack, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { setUp } from '../../../api/sign-in.ts'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { Door } from './door.tsx'
import { NewPasswordField } from './new-password-field.tsx'

const route = getRouteApi('/setup/$token')

export function SetUpPage(): ReactElement {
  const { token } = route.useParams()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const refusal = useRefusal()
  const asks = useAct(setUp, { onDone: () => location.assign('/first-run'), onRefused: refusal.keep })
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <Door
      title="Set up Tocsin"
      description="You become the first administrator of this installation. The link works once."
      below="Only the command line? Run “tocsin login” followed by this page’s address."
    >
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault()
          refusal.forget()
          asks.mutate([{ body: { token, name, email, password, time_zone: zone } }])
        }}
      >
        <FormRefusal refusal={refusal} fields={['name', 'email', 'password']} />
        <TextInput
          label="Your name"
          autoComplete="name"
          required
          withAsterisk={false}
          value={name}
          error={refusal.at('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          error={refusal.at('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <NewPasswordField
          value={password}
          onChange={setPassword}
          about={{ name, email }}
          refused={refusal.at('password')}
        />
        <Button type="submit" size="md" loading={asks.isPending}>
          Become administrator
        </Button>
      </Stack>
    </Door>
  )
}
