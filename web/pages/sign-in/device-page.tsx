import { Button, Stack, Text, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { lookAtDeviceLogin } from '../../../api/device-logins.ts'
import { Card } from '../../components/card.tsx'
import { FormRefusal } from '../../components/form-refusal.tsx'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { useRefusal } from '../../queries/use-refusal.ts'
import { DeviceAnswer } from './device-answer.tsx'

const route = getRouteApi('/frame/device')

/** The code is looked up when the person asks for it, so that opening a link does nothing. */
export function DevicePage(): ReactElement {
  const [code, setCode] = useState(route.useSearch().code ?? '')
  const refusal = useRefusal()
  const look = useAct(lookAtDeviceLogin, { onRefused: refusal.keep })
  return (
    <Page title="Let a command line in" description="“tocsin login” shows a code in its terminal.">
      <Stack maw={560}>
        {look.data ? (
          <DeviceAnswer login={look.data} />
        ) : (
          <Card>
            <Stack
              component="form"
              onSubmit={(event) => {
                event.preventDefault()
                refusal.forget()
                look.mutate([{ body: { user_code: code } }])
              }}
            >
              <FormRefusal refusal={refusal} fields={[]} />
              <Text size="sm">Compare: go on only if your own terminal shows this very code.</Text>
              <TextInput
                label="Code"
                placeholder="BCDF-GHJK"
                required
                withAsterisk={false}
                autoComplete="off"
                spellCheck={false}
                size="lg"
                value={code}
                styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: 2 } }}
                onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
              />
              <Button type="submit" size="md" loading={look.isPending}>
                Continue
              </Button>
            </Stack>
          </Card>
        )}
      </Stack>
    </Page>
  )
}
