import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { classify, type Impact } from '../../../domain/severity/classify.ts'
import type { Chooser } from './tree.tsx'

const figures = [
  ['usersAffectedPercent', 'Users affected, %'],
  ['errorRatePercent', 'Requests that fail, %'],
  ['revenuePerHour', 'Revenue lost per hour'],
  ['latencyRatio', 'Latency, times the usual'],
] as const

const facts = [
  ['slaBreach', 'A service level agreement is broken'],
  ['dataAtRisk', 'Data is lost or at risk'],
  ['security', 'A security breach is in progress'],
  ['partialOutage', 'Part of a feature is out'],
] as const

export function Matrix({ nameOf, onChoose }: Chooser): ReactElement {
  const [impact, setImpact] = useState<Impact>({})
  const { rank, because } = classify(impact)
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {figures.map(([name, label]) => (
          <TextInput
            key={name}
            label={label}
            type="number"
            min={0}
            step="any"
            onChange={(event) => {
              const { value } = event.currentTarget
              setImpact((now) => ({ ...now, [name]: value === '' ? undefined : Number(value) }))
            }}
          />
        ))}
      </SimpleGrid>
      {facts.map(([name, label]) => (
        <Checkbox
          key={name}
          label={label}
          onChange={(event) => {
            const { checked } = event.currentTarget
            setImpact((now) => ({ ...now, [name]: checked }))
          }}
        />
      ))}
      <Group justify="space-between" aria-live="polite">
        <Text size="sm">
          <b>{nameOf(rank)}</b>: {because.join('; ')}.
        </Text>
        <Button variant="default" onClick={() => onChoose(rank)}>
          Choose {nameOf(rank)}
        </Button>
      </Group>
    </Stack>
  )
}
