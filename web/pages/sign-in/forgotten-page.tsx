import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { askForReset } from '../../../api/sign-in.ts'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { Door } from './door.tsx'

export function ForgottenPage(): ReactElement {
  const [email, setEmail] = useState('')
  const refusal = useRefusal()
  const asks = useAct(askForReset, { onRefused: refusal.keep })
  return (
    <Door
      title="Set a new password"
      description="A link comes by mail; it works once, within an hour."
      below={
        <Anchor href="/sign-in" size="sm">
          Back to signing in
        </Anchor>
      }
    >
      {asks.data ? (
        <Answer mail={asks.data.mail} email={email} />
      ) : (
        <Stack
          component="form"
          onSubmit={(event) => {
            event.preventDefault()
            refusal.forget()
            asks.mutate([{ body: { email } }])
          }}
        >
          <FormRefusal refusal={refusal} fields={['email']} />
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
          <Button type="submit" size="md" loading={asks.isPending}>
            Send the link
          </Button>
        </Stack>
      )}
    </Door>
  )
}

function Answer({ mail, email }: { mail: boolean; email: string }): ReactElement {
  if (!mail) {
    return (
      <Alert variant="light" role="status" title="No mail is sent from here">
        No mail server is set up. Ask whoever runs Tocsin for a new link: “tocsin person invite” makes one.
      </Alert>
    )
  }
  return (
    <Alert variant="light" role="status" title="Look into your mail">
      <Text size="sm">
        If somebody signs in with {email}, a link is on its way there. Nothing came after a few minutes? Look
        into the junk folder, or ask again.
      </Text>
    </Alert>
  )
}
