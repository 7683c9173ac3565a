import { Alert, Button, Stack, TagsInput, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { InhibitionRule } from '../../../domain/alerting/inhibition-rule.ts'
import { sentenceOf } from '../../app/sentence-of.ts'
import { Card } from '../../components/card.tsx'
import { ChangedMeanwhile, type Meanwhile } from '../../components/changed-meanwhile.tsx'
import { areMatchers, MatchersInput } from '../../components/matchers-input.tsx'
import { UnsavedGuard } from '../../components/unsaved.tsx'
import { faultsOf, isChangedMeanwhile } from '../../queries/refused-fields.ts'

type Given = {
  rule: InhibitionRule
  edition?: Meanwhile
  isNew?: boolean
  busy: boolean
  refusal: Error | null
  onSave: (rule: InhibitionRule) => void
  onKeepMine?: (rule: InhibitionRule) => void
}

export function InhibitionForm(given: Given): ReactElement {
  const { rule: kept, edition, isNew = false, busy, refusal, onSave, onKeepMine = onSave } = given
  const [rule, setRule] = useState(kept)
  const faults = faultsOf(refusal)
  const changed = JSON.stringify(rule) !== JSON.stringify(kept)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(rule)
      }}
    >
      <UnsavedGuard changed={!busy && changed} />
      <Stack maw={760}>
        <Card>
          <Stack gap="sm">
            {isNew && (
              <TextInput
                label="Name"
                description="Lower-case letters, digits and -"
                placeholder="node-down"
                required
                value={rule.id}
                error={faults('id')}
                onChange={(event) => setRule({ ...rule, id: event.currentTarget.value })}
              />
            )}
            <MatchersInput
              label="While an alert is open that matches"
              matchers={rule.source}
              error={faults('source')}
              onChange={(source) => setRule({ ...rule, source })}
            />
            <MatchersInput
              label="Alerts page nobody that match"
              matchers={rule.target}
              error={faults('target')}
              onChange={(target) => setRule({ ...rule, target })}
            />
            <TagsInput
              label="If both have the same"
              description="Labels, such as instance. None: whatever they have."
              value={rule.equal}
              error={faults('equal')}
              onChange={(equal) => setRule({ ...rule, equal })}
              acceptValueOnBlur
            />
          </Stack>
        </Card>
        {edition && (
          <ChangedMeanwhile {...{ edition, changed, busy, refusal }} onKeepMine={() => onKeepMine(rule)} />
        )}
        {refusal && !isChangedMeanwhile(refusal) && (
          <Alert color="red" variant="light" role="alert" title="Not saved">
            {sentenceOf(refusal)}
          </Alert>
        )}
        <Button
          type="submit"
          loading={busy}
          disabled={!areMatchers([...rule.source, ...rule.target])}
          style={{ alignSelf: 'flex-start' }}
        >
          {isNew ? 'Create' : 'Save'}
        </Button>
      </Stack>
    </form>
  )
}
