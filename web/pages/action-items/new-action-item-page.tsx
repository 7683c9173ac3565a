import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactElement } from 'react'
import { addActionItem } from '../../../api/action-items.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Page } from '../../components/page.tsx'
import { useAct } from '../../queries/act.ts'
import { refusalsOf } from '../../queries/refused-paths.ts'
import { ActionFields } from './action-fields.tsx'
import { blank, bodyOf } from './values.ts'

export function NewActionItemPage(): ReactElement {
  const prefill = useSearch({ from: '/frame/action-items/new' })
  const navigate = useNavigate()
  const [values, setValues] = useState({ ...blank, title: prefill.title ?? '' })
  const [incident, setIncident] = useState(prefill.incident ?? '')
  const add = useAct(addActionItem, {
    touches: ['home', 'incidents'],
    onRefused: () => {},
    onDone: ({ id }) => {
      tell(`${id} is added.`)
      void navigate({ to: '/action-items/$id', params: { id } })
    },
  })
  const refusals = refusalsOf(add.error)
  const { task, workaround } = prefill
  const origin = task === undefined ? workaround && `workaround ${workaround}` : `task ${task}`
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const { title, team, ...body } = bodyOf(values)
    add.mutate([
      {
        body: {
          ...body,
          ...(title !== '' && { title }),
          ...(team !== null && { team }),
          ...(incident.trim() !== '' && { incident: incident.trim() }),
          ...(task !== undefined && { task }),
          ...(workaround !== undefined && { workaround }),
        },
      },
    ])
  }
  return (
    <Page title="Add an action item">
      <Card>
        <form onSubmit={submit}>
          <Stack>
            {origin && (
              <Text size="sm">
                It is made from {origin} of {incident}.
              </Text>
            )}
            <ActionFields
              values={values}
              onChange={(part) => setValues({ ...values, ...part })}
              refusals={refusals}
            />
            <TextInput
              label="Incident"
              description="What it follows from, such as INC-142; team and service are taken from there"
              value={incident}
              error={refusals['incident'] ?? refusals['task'] ?? refusals['workaround']}
              onChange={(event) => setIncident(event.currentTarget.value)}
              maw={320}
            />
            {refusals[''] && (
              <Text size="sm" c="var(--bad)" role="alert">
                {refusals['']}
              </Text>
            )}
            <Group>
              <Button type="submit" loading={add.isPending}>
                Add
              </Button>
              <Button variant="default" onClick={() => void navigate({ to: '/action-items' })}>
                Cancel
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </Page>
  )
}
