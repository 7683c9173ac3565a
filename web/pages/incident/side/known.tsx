import { lazy, type ReactElement } from 'react'
import type { Incident } from '../../../../api/incident.ts'
import { listWorkarounds } from '../../../../api/workarounds.ts'
import { useAsked } from '../../../queries/ask.ts'
import { Section } from './section.tsx'

const Advice = lazy(async () => ({ default: (await import('./advice.tsx')).Advice }))
const Alerts = lazy(async () => ({ default: (await import('./alerts.tsx')).Alerts }))
const ChangeRequests = lazy(async () => ({ default: (await import('./change-requests.tsx')).ChangeRequests }))
const Changes = lazy(async () => ({ default: (await import('./changes.tsx')).Changes }))
const Communications = lazy(async () => ({ default: (await import('./communications.tsx')).Communications }))
const Details = lazy(async () => ({ default: (await import('./details.tsx')).Details }))
const Impact = lazy(async () => ({ default: (await import('./impact.tsx')).Impact }))
const Regulation = lazy(async () => ({ default: (await import('./regulation.tsx')).Regulation }))
const Related = lazy(async () => ({ default: (await import('./related.tsx')).Related }))
const Triage = lazy(async () => ({ default: (await import('./triage.tsx')).Triage }))
const Workarounds = lazy(async () => ({ default: (await import('./workarounds.tsx')).Workarounds }))

/** What is known; the most wanted first. */
export function Known({ incident }: { incident: Incident }): ReactElement {
  const { id, alert_count } = incident
  const open = useAsked(listWorkarounds, { params: { id }, query: { open: 'true' } })
  return (
    <>
      <Section title="What changed before">
        <Changes id={id} />
      </Section>
      <Section title="First questions">
        <Triage id={id} />
      </Section>
      <Section title="Advice">
        <Advice id={id} />
      </Section>
      <Section title="Alerts" count={alert_count}>
        <Alerts id={id} />
      </Section>
      <Section title="Workarounds to undo" count={open.data?.items.length}>
        <Workarounds id={id} />
      </Section>
      <Section title="Changes of production">
        <ChangeRequests incident={incident} />
      </Section>
      <Section title="Communication">
        <Communications incident={incident} />
      </Section>
      <Section title="Regulatory notices">
        <Regulation id={id} />
      </Section>
      <Section title="Related incidents">
        <Related incident={incident} />
      </Section>
      <Section title="Services that need it">
        <Impact id={id} />
      </Section>
      <Section title="Details">
        <Details incident={incident} />
      </Section>
    </>
  )
}
