import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { parse, stringify } from 'yaml'
import type { z } from 'zod'
import { applyOrganisation, exportOrganisation } from '../../../api/organisation.ts'
import { useMay } from '../../app/session.ts'
import { tell } from '../../app/toasts.tsx'
import { Card } from '../../components/card.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { useAct } from '../../queries/act.ts'
import { useAsked } from '../../queries/ask.ts'
import { Changes } from './changes.tsx'
import { Refusals } from './refusals.tsx'
import { saveAs } from './save-as.ts'
import classes from './settings.module.css'

/** Everything as one file: look, export, try, apply. */
export function OrganisationPage(): ReactElement {
  const file = useAsked(exportOrganisation)
  return (
    <Page
      title="Organisation file"
      description="Teams, people, schedules, policies, services and settings, as tocsin export writes them"
    >
      <Shown of={file} loading={<Loading rows={1} height={480} />}>
        {(data) => <Editor file={stringify(data, { lineWidth: 110 })} />}
      </Shown>
    </Page>
  )
}

type Applied = z.output<typeof applyOrganisation.answer>

function Editor({ file }: { file: string }): ReactElement {
  const [text, setText] = useState(file)
  const [prune, setPrune] = useState(false)
  const [tried, setTried] = useState<{ text: string; prune: boolean; answer: Applied } | null>(null)
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const mayApply = useMay('organisation.apply')
  const attempt = useAct(applyOrganisation, {
    onRefused: () => setTried(null),
    onDone: (answer) => setTried({ text, prune, answer }),
  })
  const apply = useAct(applyOrganisation, {
    touches: ['people', 'teams', 'services', 'schedules', 'settings', 'home'],
    onRefused: () => {},
    onDone: ({ changes }) => {
      setTried(null)
      tell(changes.length === 0 ? 'Nothing changed.' : `Applied: ${changes.length} changes.`)
    },
  })
  const send = (act: typeof apply, dryRun: boolean): void => {
    try {
      const body: unknown = parse(text)
      setUnreadable(null)
      act.mutate([{ body, query: { ...(dryRun && { dry_run: 'true' }), ...(prune && { prune: 'true' }) } }])
    } catch (error) {
      setUnreadable(error instanceof Error ? error.message : String(error))
    }
  }
  // What is applied is what was looked at.
  const isTried = tried !== null && tried.text === text && tried.prune === prune
  return (
    <Stack>
      <Card>
        <Stack>
          <Textarea
            label="The file"
            description="What you change here changes nothing before it is applied"
            className={classes.code}
            autosize
            minRows={16}
            maxRows={34}
            spellCheck={false}
            value={text}
            readOnly={!mayApply}
            error={unreadable}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group>
            <Button variant="default" onClick={() => saveAs('organisation.yaml', text)}>
              Save as a file
            </Button>
            {mayApply && (
              <>
                <Button variant="default" loading={attempt.isPending} onClick={() => send(attempt, true)}>
                  Show what would change
                </Button>
                <Button disabled={!isTried} loading={apply.isPending} onClick={() => send(apply, false)}>
                  Apply
                </Button>
                <Checkbox
                  label="Remove what the file does not have"
                  checked={prune}
                  onChange={(event) => setPrune(event.currentTarget.checked)}
                />
              </>
            )}
            {text !== file && (
              <Button variant="subtle" onClick={() => setText(file)}>
                Take back
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed">
            Secrets and keys are left out of the file, and stay as they are when it is applied.
          </Text>
        </Stack>
      </Card>
      <Refusals error={attempt.error ?? apply.error} />
      {isTried && <Changes applied={tried.answer} />}
    </Stack>
  )
}
