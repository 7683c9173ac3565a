import { Button, Group, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Account } from '../../../api/account.ts'
import { Card } from '../../components/card.tsx'
import { Moment } from '../../time/moment.tsx'
import { AddSecondFactor } from './add-second-factor.tsx'
import { CodeDialog } from './code-dialog.tsx'

type Dialog = 'add' | 'renew' | 'remove' | null

export function SecondFactorCard({ account: { totp, password } }: { account: Account }): ReactElement {
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = (): void => setDialog(null)
  return (
    <Card
      title="Authenticator app"
      actions={
        totp ? (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setDialog('renew')}>
              New recovery codes
            </Button>
            <Button size="xs" variant="default" onClick={() => setDialog('remove')}>
              Remove
            </Button>
          </Group>
        ) : (
          <Button size="xs" variant="default" disabled={!password} onClick={() => setDialog('add')}>
            Add
          </Button>
        )
      }
    >
      <Text size="sm">
        {totp ? (
          <>
            Your password needs a code as well, since <Moment at={totp.since} />. {totp.recovery_codes_left}{' '}
            recovery {totp.recovery_codes_left === 1 ? 'code is' : 'codes are'} left.
          </>
        ) : password ? (
          'None. With one, your password alone lets nobody in.'
        ) : (
          'None. It goes with a password, and you have none.'
        )}
      </Text>
      {dialog === 'add' && <AddSecondFactor onClose={close} />}
      {(dialog === 'renew' || dialog === 'remove') && <CodeDialog does={dialog} onClose={close} />}
    </Card>
  )
}
