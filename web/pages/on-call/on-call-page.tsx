import { Stack, TextInput } from '@mantine/core'
import IconPhoneCall from '@tabler/icons-react/dist/esm/icons/IconPhoneCall.mjs'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useSession } from '../../app/session.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Empty } from '../../components/empty.tsx'
import { Page } from '../../components/page.tsx'
import { Shown } from '../../components/shown.tsx'
import { sectionsOf } from './sections-of.ts'
import { TeamCard } from './team-card.tsx'
import { useOnCall } from './use-on-call.ts'

const route = getRouteApi('/frame/on-call')

/** Every team: who is on call now, level by level, until when, who is next, and gaps. */
export function OnCallPage(): ReactElement {
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { person } = useSession()
  const onCall = useOnCall()
  const search = (text: string) => void navigate({ search: text === '' ? {} : { q: text }, replace: true })
  return (
    <Page
      title="On call"
      description="Who answers now, team by team."
      actions={
        person && (
          <ButtonLink to="/on-call/me" variant="default">
            My on-call
          </ButtonLink>
        )
      }
    >
      <Stack>
        <TextInput
          type="search"
          aria-label="Find a team, a schedule or a person"
          placeholder="Find a team, a schedule or a person"
          value={q}
          onChange={(event) => search(event.currentTarget.value)}
        />
        <Shown of={onCall}>
          {(known) => {
            const sections = sectionsOf(known, q, person?.teams ?? [])
            if (sections.length > 0) {
              return sections.map((section) => (
                <TeamCard key={section.team?.id ?? ''} section={section} known={known} />
              ))
            }
            if (q !== '') {
              return (
                <Empty icon={IconPhoneCall} title={`Nothing is called “${q}”`}>
                  Teams, schedules and people who are on call are searched.
                </Empty>
              )
            }
            return (
              <Empty
                icon={IconPhoneCall}
                title="Nobody is on call yet"
                action={<ButtonLink to="/schedules">Schedules</ButtonLink>}
              >
                Make a schedule, and give it to a team.
              </Empty>
            )
          }}
        </Shown>
      </Stack>
    </Page>
  )
}
