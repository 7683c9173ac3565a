import { lazy, type ReactElement } from 'react'
import { listChangeRequests } from '../../../../api/change-requests.ts'
import type { Incident } from '../../../../api/incident.ts'
import { useAsked } from '../../../queries/ask.ts'
import { Clocks } from './clocks.tsx'
import { Section } from './section.tsx'

const ChangeRequests = lazy(async () => ({ default: (await import('./change-requests.tsx')).ChangeRequests }))

/** What waits for somebody: clocks that run, and changes to approve. */
export function Due({ incident }: { incident: Incident }): ReactElement {
  const { id, declared } = incident
  const asked = useAsked(listChangeRequests, { params: { id }, query: { state: 'asked' } })
  const waiting = asked.data?.items.length ?? 0
  return (
    <>
      {waiting > 0 && (
        <Section title="Changes to approve" count={waiting} startsOpen>
          <ChangeRequests incident={incident} />
        </Section>
      )}
      {declared && (
        <Section title="Clocks" startsOpen>
          <Clocks id={id} />
        </Section>
      )}
    </>
  )
}
