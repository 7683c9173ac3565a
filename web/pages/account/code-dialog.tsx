import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { removeSecondFactor, renewRecoveryCodes } from '../../../api/account.ts'
import { tell } from '../../app/toasts.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { CodeField } from '../sign-in/code-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

const words = {
  renew: {
    title: 'New recovery codes',
    verb: 'Make new codes',
    text: 'Those you have are worth nothing then.',
  },
  remove: {
    title: 'Remove the authenticator app',
    verb: 'Remove it',
    text: 'From then on your password alone lets you in.',
  },
}

/** What only the holder of the app may do. */
export function CodeDialog({
  does,
  onClose,
}: {
  does: 'renew' | 'remove'
  onClose: () => void
}): ReactElement {
  const [code, setCode] = useState('')
  const [codes, setCodes] = useState<string[] | null>(null)
  const refusal = useRefusal()
  const renew = useAct(renewRecoveryCodes, {
    onDone: (answer) => setCodes(answer.recovery_codes),
    onRefused: refusal.keep,
  })
  const remove = useAct(removeSecondFactor, {
    onDone: () => {
      onClose()
      tell('The authenticator app is removed.')
    },
    onRefused: refusal.keep,
  })
  const act = does === 'renew' ? renew : remove
  return (
    <Modal opened onClose={onClose} title={words[does].title} centered>
      {codes ? (
        <RecoveryCodes codes={codes} onClose={onClose} />
      ) : (
        <Stack
          component="form"
          onSubmit={(event) => {
            event.preventDefault()
            refusal.forget()
            act.mutate([{ body: { code } }])
          }}
        >
          <Text size="sm">{words[does].text}</Text>
          <FormRefusal refusal={refusal} fields={['code']} />
          <CodeField value={code} onChange={setCode} error={refusal.at('code')} />
          <Group justify="flex-end">
            <Button type="submit" loading={act.isPending}>
              {words[does].verb}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
