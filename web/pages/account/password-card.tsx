import { Alert, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { changePassword, type Account } from '../../../api/account.ts'
import { useSession } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { Moment } from '../../time/moment.tsx'
import { NewPasswordField } from '../sign-in/new-password-field.tsx'

export function PasswordCard({ account }: { account: Account }): ReactElement {
  const [opened, setOpened] = useState(false)
  const { needs } = useSession()
  const { password } = account
  return (
    <Card
      title="Password"
      actions={
        <Button size="xs" variant="default" onClick={() => setOpened(true)}>
          {password ? 'Change' : 'Set a password'}
        </Button>
      }
    >
      {needs === 'password' && (
        <Alert variant="light" mb="xs" title="You could not sign in again yet">
          Set a password, or add a passkey.
        </Alert>
      )}
      <Text size="sm">
        {password ? (
          <>
            Set <Moment at={password.set_at} />
          </>
        ) : (
          'None: you sign in another way.'
        )}
      </Text>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Change the password" centered>
        <PasswordForm
          hasOne={password !== null}
          email={account.email}
          onDone={() => {
            setOpened(false)
            tell('Your password is changed; you are signed out everywhere else.')
          }}
        />
      </Modal>
    </Card>
  )
}

type Given = { hasOne: boolean; email: string | null; onDone: () => void }

function PasswordForm({ hasOne, email, onDone }: Given): ReactElement {
  const { name } = useSession()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const refusal = useRefusal()
  const change = useAct(changePassword, { onDone, onRefused: refusal.keep, touches: ['session'] })
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        refusal.forget()
        change.mutate([{ body: { ...(hasOne && { current }), password } }])
      }}
    >
      <FormRefusal refusal={refusal} fields={['current', 'password']} />
      {hasOne && (
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          value={current}
          error={refusal.at('current')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <NewPasswordField
        label="New password"
        value={password}
        onChange={setPassword}
        about={{ name, email }}
        refused={refusal.at('password')}
      />
      <Text size="sm" c="dimmed">
        You stay signed in here, and are signed out everywhere else.
      </Text>
      <Group justify="flex-end">
        <Button type="submit" loading={change.isPending}>
          Change the password
        </Button>
      </Group>
    </Stack>
  )
}
