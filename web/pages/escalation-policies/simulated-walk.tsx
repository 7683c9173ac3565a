import { Alert, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { simulateGivenPolicy } from '../../../api/escalation-policies.ts'
import { Button } from '@mantine/core'
import { Moment } from '../../time/moment.tsx'
import { occasionNames } from './occasion-names.ts'
import { SimulatedStep } from './simulated-step.tsx'
import classes from './simulation.module.css'

export type Simulated = (typeof simulateGivenPolicy)['answer']['_output']

const FIRST = 8

/** Step after step, with when each person is reached how. */
export function SimulatedWalk({ simulation }: { simulation: Simulated }): ReactElement {
  const [all, setAll] = useState(false)
  const { at, severity, urgency, variant, steps, more_steps, catch_all } = simulation
  if (urgency === null) return <Text size="sm">{severity} pages nobody.</Text>
  const shown = all ? steps : steps.slice(0, FIRST)
  const hidden = steps.length - shown.length
  const offset = (instant: string): number => Date.parse(instant) - Date.parse(at)
  return (
    <Stack gap="xs">
      <Text size="sm">
        {severity} at <Moment at={at} form="full" />
        {variant !== null && `, with the steps for: ${occasionNames[variant].toLowerCase()}`}
      </Text>
      <ol className={classes.walk}>
        {shown.map((step) => (
          <SimulatedStep
            key={`${step.fallback} ${step.round} ${step.step}`}
            step={step}
            afterMs={offset(step.at)}
            offset={offset}
          />
        ))}
        {hidden > 0 && (
          <li>
            <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
              Show {hidden} more steps
            </Button>
          </li>
        )}
        {catch_all.at !== null && hidden === 0 && (
          <SimulatedStep
            step={{ ...catch_all, at: catch_all.at, catch_all: null }}
            name={more_steps > 0 ? `After ${more_steps} more steps, the catch-all` : 'The catch-all'}
            afterMs={offset(catch_all.at)}
            offset={offset}
          />
        )}
      </ol>
      {steps.length === 0 && (
        <Alert color="orange" variant="light">
          It has no step for this time, so the catch-all is paged at once.
        </Alert>
      )}
    </Stack>
  )
}
