import { Button, Group, Stack, Text } from '@mantine/core'
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import { useSession } from '../../app/session.ts'
import { Empty } from '../../components/empty.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { type Progress, type Step, steps, stepTitles } from './progress.ts'
import { OnCallStep } from './on-call-step.tsx'
import { PageStep } from './page-step.tsx'
import { ReachStep } from './reach-step.tsx'
import { ServiceStep } from './service-step.tsx'
import { StepCard } from './step-card.tsx'
import { TeamStep } from './team-step.tsx'
import { useProgress } from './use-progress.ts'

const bodies: Record<Step, (given: { person: string; onDone: () => void }) => ReactElement> = {
  team: TeamStep,
  'on-call': OnCallStep,
  reach: ReachStep,
  service: ServiceStep,
  page: PageStep,
}

/** From nothing to a received test page. Each step does the real thing; what exists is done. */
export function FirstRunPage(): ReactElement {
  const { person } = useSession()
  if (person) return <FirstRun person={person.id} />
  return (
    <Page title="First steps">
      <Empty icon={IconUser} title="This token is nobody’s">
        Sign in as a person, who can be paged.
      </Empty>
    </Page>
  )
}

function FirstRun({ person }: { person: string }): ReactElement {
  const progress = useProgress(person)
  const navigate = useNavigate()
  return (
    <Page
      title="First steps"
      description="Five steps to the first page. You can leave at any time; what is done stays done."
      actions={
        <Button variant="subtle" mih={44} onClick={() => void navigate({ to: '/' })}>
          Go on later
        </Button>
      }
    >
      {progress ? (
        <Steps person={person} progress={progress} onEnd={() => void navigate({ to: '/' })} />
      ) : (
        <Loading rows={5} height={56} />
      )}
    </Page>
  )
}

type Given = { person: string; progress: Progress; onEnd: () => void }

/** The step that is open stays so when it is done, since there is something to see then. */
function Steps({ person, progress: { done, next }, onEnd }: Given): ReactElement {
  const [shown, setShown] = useState<Step | null>(next)
  return (
    <Stack gap="sm" maw={760}>
      {steps.map((step, index) => {
        const Body = bodies[step]
        return (
          <StepCard
            key={step}
            number={index + 1}
            title={stepTitles[step]}
            done={done.has(step)}
            open={shown === step}
            onOpen={() => setShown(shown === step ? null : step)}
          >
            <Body person={person} onDone={() => setShown(steps[index + 1] ?? null)} />
          </StepCard>
        )
      })}
      {next === null && (
        <Group justify="space-between">
          <Text>That is all: whatever is sent to Tocsin now pages whoever is on call.</Text>
          <Button mih={44} onClick={onEnd}>
            Go to the start
          </Button>
        </Group>
      )}
    </Stack>
  )
}
