import { Button, Center, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { signIn } from '../../../api/sign-in.ts'
import { useAct } from '../../queries/act.ts'

const route = getRouteApi('/sign-in')

export function SignInPage(): ReactElement {
  const { next = '/' } = route.useSearch()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const asks = useAct(signIn, { onDone: () => location.assign(next) })
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper
        component="form"
        withBorder
        p="xl"
        w={380}
        bg="var(--surface)"
        onSubmit={(event) => {
          event.preventDefault()
          asks.mutate([{ body: { email, password } }])
        }}
      >
        <Stack>
          <Title order={1}>Sign in</Title>
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={asks.isPending}>
            Sign in
          </Button>
        </Stack>
      </Paper>
    </Center>
  )
}
