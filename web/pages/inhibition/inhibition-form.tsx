import { Stack, TagsInput, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { InhibitionRule } from '../../../domain/alerting/inhibition-rule.ts'
import { Card } from '../../components/card.tsx'
import { EditForm } from '../../components/edit-form.tsx'
import type { Saving } from '../../components/edited-resource.tsx'
import { areMatchers, MatchersInput } from '../../components/matchers-input.tsx'
import { faultsOf } from '../../queries/refused-fields.ts'

type Given = Saving<InhibitionRule> & { rule: InhibitionRule; isNew?: boolean }

export function InhibitionForm(given: Given): ReactElement {
  const { rule: kept, edition, isNew = false, busy, refusal, onSave, onKeepMine = onSave } = given
  const [rule, setRule] = useState(kept)
  const faults = faultsOf(refusal)
  const changed = JSON.stringify(rule) !== JSON.stringify(kept)
  return (
    <EditForm
      {...{ edition, changed, busy, refusal }}
      does={isNew ? 'Create' : 'Save'}
      disabled={!areMatchers([...rule.source, ...rule.target])}
      onSave={() => onSave(rule)}
      onKeepMine={() => onKeepMine(rule)}
    >
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
    </EditForm>
  )
}
