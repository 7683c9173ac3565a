import { Alert, Button, Group, Modal, PinInput, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { type Confirmed, confirmContactMethod, verifyContactMethod } from '../../../api/readiness.ts'
import { tell } from '../../app/toasts.tsx'
import { useAct } from '../../queries/act.ts'
import { refusedCode } from './refused-code.ts'

/** Whoever types the code reads what is sent there. */
export function VerifyMethod({ method, onClose }: { method: string; onClose: () => void }): ReactElement {
  const [refusal, setRefusal] = useState<Confirmed | null>(null)
  const [code, setCode] = useState('')
  const send = useAct(verifyContactMethod, { onDone: () => setRefusal(null) })
  const confirm = useAct(confirmContactMethod, {
    onDone: (judged) => {
      if (!judged.verified) {
        setRefusal(judged)
        setCode('')
        return
      }
      tell('Verified: pages reach you there.')
      onClose()
    },
  })
  const params = { id: method }
  const digits = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (send.isSuccess) digits.current?.querySelector('input')?.focus()
  }, [send.isSuccess])
  return (
    <Modal opened onClose={onClose} title="Verify" centered>
      <Stack>
        <Text size="sm">
          A code of six digits goes the way that pages go. Type it here, and it is known that you read what
          comes there.
        </Text>
        {send.isSuccess ? (
          <>
            <PinInput
              length={6}
              type="number"
              size="lg"
              oneTimeCode
              rootRef={digits}
              aria-label="The code that came"
              value={code}
              onChange={setCode}
              disabled={confirm.isPending}
              onComplete={(typed) => confirm.mutate([{ params, body: { code: typed } }])}
            />
            {refusal && <Alert color="red">{refusedCode(refusal)}</Alert>}
          </>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" mih={44} onClick={onClose}>
            Later
          </Button>
          <Button
            mih={44}
            variant={send.isSuccess ? 'default' : 'filled'}
            loading={send.isPending}
            onClick={() => send.mutate([{ params, body: {} }])}
          >
            {send.isSuccess ? 'Send another code' : 'Send the code'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
