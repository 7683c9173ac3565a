import { Center } from '@mantine/core'
import type { ReactElement } from 'react'

export function SignInPage(): ReactElement {
  return <Center component="main">Sign in</Center>
}
