import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'
import { beginSecondFactor, confirmSecondFactor } from '../../../api/account.ts'
import { CopyableCode } from '../../components/copy.tsx'
import { Refused } from '../../components/refused.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { CodeField } from '../sign-in/code-field.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** The secret is made when the dialog opens, and counts once a code of it was shown. */
export function AddSecondFactor({ onClose }: { onClose: () => void }): ReactElement {
  const begin = useAct(beginSecondFactor, { onRefused: () => {} })
  const [codes, setCodes] = useState<string[] | null>(null)
  const { mutate } = begin
  useEffect(() => mutate([]), [mutate])
  return (
    <Modal opened onClose={onClose} title="Add an authenticator app" centered size="md">
      {codes ? (
        <RecoveryCodes codes={codes} onClose={onClose} />
      ) : begin.error ? (
        <Refused error={begin.error} />
      ) : begin.data ? (
        <Enrol {...begin.data} onDone={setCodes} />
      ) : (
        <Skeleton height={320} />
      )}
    </Modal>
  )
}

type Given = { secret: string; uri: string; onDone: (codes: string[]) => void }

function Enrol({ secret, uri, onDone }: Given): ReactElement {
  const [code, setCode] = useState('')
  const refusal = useRefusal()
  const confirm = useAct(confirmSecondFactor, {
    onDone: (answer) => onDone(answer.recovery_codes),
    onRefused: refusal.keep,
  })
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        refusal.forget()
        confirm.mutate([{ body: { code } }])
      }}
    >
      <Text size="sm">Scan this with your authenticator app, or type the key into it.</Text>
      <QrCode text={uri} label="QR code of the key below" />
      <CopyableCode value={secret} label="Copy the key" />
      <FormRefusal refusal={refusal} fields={['code']} />
      <CodeField label="Code that the app shows" value={code} onChange={setCode} error={refusal.at('code')} />
      <Group justify="flex-end">
        <Button type="submit" loading={confirm.isPending}>
          Confirm
        </Button>
      </Group>
    </Stack>
  )
}
