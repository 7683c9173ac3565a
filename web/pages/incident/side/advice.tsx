import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { readAdvice } from '../../../../api/advice.ts'
import { Shown } from '../../../components/shown.tsx'
import { useAsked } from '../../../queries/ask.ts'
import classes from '../war-room.module.css'

/** Every option with the reasons for and against; answers sharpen it. */
export function Advice({ id }: { id: string }): ReactElement {
  const [answers, setAnswers] = useState<Record<string, 'yes' | 'no'>>({})
  const advice = useAsked(readAdvice, { params: { id }, query: answers })
  return (
    <Shown of={advice}>
      {({ options, questions, strategies }) => (
        <Stack gap="sm">
          <ul className={classes.plain}>
            {options.slice(0, 4).map(({ option, verdict, because }, index) => (
              <li key={option}>
                <Text size="sm" fw={index === 0 ? 600 : 400}>
                  {sentence(option)}: {verdict}
                </Text>
                <div className={classes.soft}>{because.join('. ')}</div>
              </li>
            ))}
          </ul>
          {questions.slice(0, 2).map(({ id: name, ask }) => (
            <Group key={name} justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm">{ask}</Text>
              <Button.Group>
                {(['yes', 'no'] as const).map((answer) => (
                  <Button
                    key={answer}
                    size="xs"
                    variant="default"
                    aria-label={`${ask} ${answer}`}
                    onClick={() => setAnswers({ ...answers, [name]: answer })}
                  >
                    {answer}
                  </Button>
                ))}
              </Button.Group>
            </Group>
          ))}
          {strategies.map(({ cause, because, steps }) => (
            <details key={cause}>
              <summary>
                If it is {cause.replaceAll('-', ' ')}: {because}
              </summary>
              <ol>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </details>
          ))}
        </Stack>
      )}
    </Shown>
  )
}

function sentence(option: string): string {
  return option.charAt(0).toUpperCase() + option.slice(1).replaceAll('-', ' ')
}
