import { NativeSelect } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { readRegimes, startRegulatoryClocks } from '../../../../api/regulatory-clocks.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import type { DialogProps } from './dialogs.tsx'
import { useVerb } from './use-verb.ts'
import { VerbForm } from './verb-form.tsx'

export function StartRegulation({ incident: { id }, onDone }: DialogProps): ReactElement {
  const regimes = useAsked(readRegimes)
  const [regime, setRegime] = useState('')
  const { act, busy, refusal } = useVerb(startRegulatoryClocks, ['regime'], onDone)
  return (
    <VerbForm
      does="Start its clocks"
      busy={busy}
      refusal={refusal.general}
      disabled={regime === ''}
      onSubmit={() => act([{ params: { id }, body: { regime } }])}
    >
      <Shown of={regimes}>
        {({ regimes: all }) => (
          <NativeSelect
            label="Regime"
            value={regime}
            error={refusal.fields['regime']}
            onChange={(event) => setRegime(event.currentTarget.value)}
            data={[{ value: '', label: '' }, ...all.map((one) => ({ value: one.id, label: one.name }))]}
          />
        )}
      </Shown>
    </VerbForm>
  )
}
