import { Anchor, Button, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { lookAtLink } from '../../../api/sign-in.ts'
import { asking } from '../../queries/ask.ts'
import { Refused } from '../../components/refused.tsx'
import { Door } from './door.tsx'
import { LinkForm } from './link-form.tsx'

const invitation = getRouteApi('/invitation/$token')
const newPassword = getRouteApi('/new-password/$token')

export function InvitationPage(): ReactElement {
  return <LinkDoor token={invitation.useParams().token} title="Welcome to Tocsin" />
}

export function NewPasswordPage(): ReactElement {
  return <LinkDoor token={newPassword.useParams().token} title="Set a new password" />
}

function LinkDoor({ token, title }: { token: string; title: string }): ReactElement {
  const link = useQuery({ ...asking(lookAtLink, { body: { token } }), retry: false, staleTime: Infinity })
  if (link.error) {
    return (
      <Door title="This link does not work">
        <Refused error={link.error} />
        <Button component="a" href="/sign-in" variant="default">
          Go to signing in
        </Button>
      </Door>
    )
  }
  if (!link.data) {
    return (
      <Door title={title}>
        <Skeleton height={180} />
      </Door>
    )
  }
  const { kind, name, email, needs_code: needsCode } = link.data
  return (
    <Door
      title={title}
      description={
        kind === 'invitation'
          ? `${name}, choose how you sign in from now on.`
          : 'Everywhere else you are signed out with it.'
      }
      below={
        <Text size="sm" c="dimmed">
          Not {name}? Leave this page, and{' '}
          <Anchor href="/sign-in" underline="always">
            sign in
          </Anchor>{' '}
          as yourself.
        </Text>
      }
    >
      <Stack gap="lg">
        <LinkForm token={token} kind={kind} name={name} email={email} needsCode={needsCode} />
      </Stack>
    </Door>
  )
}
