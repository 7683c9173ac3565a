import { Grid, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { EscalationPolicy } from '../../../domain/organisation/document.ts'
import { useAllowed } from '../../app/allowed.ts'
import { Card } from '../../components/card.tsx'
import type { Saving } from '../../components/edited-resource.tsx'
import { SaveBar } from '../../components/save-bar.tsx'
import { faultsOf, type FieldFaults } from '../../queries/refused-fields.ts'
import { draftOf, faultsIn, isSame, policyOf, type Draft } from './draft.ts'
import { PolicyFields } from './policy-fields.tsx'
import { Simulation, type SimulatedAt } from './simulation.tsx'
import { UsedBy } from './used-by.tsx'

type Given = Saving<EscalationPolicy> & {
  /** As it was kept when this began, or as a new one begins. */
  policy: EscalationPolicy
  isNew?: boolean
  onDiscard: () => void
  asked: SimulatedAt
  onAsk: (asked: SimulatedAt) => void
}

/** A policy being changed, and beside it what it would do. */
export function PolicyEditor(given: Given): ReactElement {
  const { policy: kept, isNew = false, busy, refusal, asked, onAsk } = given
  const [draft, setDraft] = useState(() => draftOf(kept))
  const [tried, setTried] = useState(false)
  const may = useAllowed('escalation-policy.edit', { team: kept.team })
  const policy = policyOf(draft)
  const found = faultsIn(draft)
  const refused = faultsOf(refusal)
  const faults: FieldFaults = (path) => (tried ? found.get(path) : undefined) ?? refused(path)
  const save = (): void => {
    setTried(true)
    if (found.size === 0) given.onSave(policy)
  }
  return (
    <Stack gap="sm">
      <SaveBar
        changed={isNew ? hasContent(draft) : !isSame(policy, policyOf(draftOf(kept)))}
        does={isNew ? 'Create' : 'Save'}
        busy={busy}
        refusal={refusal}
        onSave={save}
        onDiscard={() => {
          setDraft(draftOf(kept))
          setTried(false)
          given.onDiscard()
        }}
        edition={given.edition}
        onKeepMine={() => given.onKeepMine?.(policy)}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <PolicyFields draft={draft} readOnly={!may.allow} faults={faults} onChange={setDraft} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack pos="sticky" top={72}>
            <Simulation
              policy={policy}
              unfinished={faultsIn({ ...draft, name: draft.name || 'New' }).size > 0}
              asked={asked}
              onAsk={onAsk}
            />
            {!isNew && (
              <Card title="Used by">
                <UsedBy policy={kept.id} />
              </Card>
            )}
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  )
}

function hasContent({ name, steps }: Draft): boolean {
  return name !== '' || steps.some(({ targets }) => targets.length > 0)
}
