import { Button, Group, Text } from '@mantine/core'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { severityScheme } from '../../../api/severity.ts'
import { Loading } from '../../components/loading.tsx'
import { Severity } from '../../components/severity.tsx'
import { useAsked } from '../../queries/ask.ts'
import classes from './declare.module.css'

const Classifiers = lazy(async () => ({ default: (await import('./classifiers.tsx')).Classifiers }))

type Given = { severity: string; error?: string | undefined; onChange: (severity: string) => void }

/** Each level in plain words; whoever is unsure answers questions, or leaves it in triage. */
export function SeverityChoice({ severity, error, onChange }: Given): ReactElement {
  const { data: scheme } = useAsked(severityScheme)
  const [helping, setHelping] = useState(false)
  return (
    <fieldset className={classes.levels}>
      <Group justify="space-between" component="legend" w="100%" mb={4}>
        <Text size="sm" fw={500}>
          Severity
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setHelping(!helping)}
          aria-expanded={helping}
        >
          {helping ? 'Close the questions' : 'Help me choose'}
        </Button>
      </Group>
      {helping && scheme && (
        <Suspense fallback={<Loading rows={2} />}>
          <Classifiers levels={scheme.levels} onChoose={onChange} />
        </Suspense>
      )}
      {scheme?.levels.map(({ name, description, impact }) => (
        <label key={name} className={classes.level}>
          <input type="radio" name="severity" checked={severity === name} onChange={() => onChange(name)} />
          <Severity level={name} />
          <span>
            <Text span size="sm" display="block">
              {description}
            </Text>
            {severity === name && impact.length > 0 && (
              <Text span size="xs" c="dimmed" display="block">
                {impact.join(' ')}
              </Text>
            )}
          </span>
        </label>
      ))}
      <label className={classes.level}>
        <input type="radio" name="severity" checked={severity === ''} onChange={() => onChange('')} />
        <Text span size="sm" fw={600}>
          Triage
        </Text>
        <Text span size="sm">
          Not known yet. People are paged, and it is declared later.
        </Text>
      </label>
      {error && (
        <Text size="sm" c="var(--bad)" role="alert">
          {error}
        </Text>
      )}
    </fieldset>
  )
}
