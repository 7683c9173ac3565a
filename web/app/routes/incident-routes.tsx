import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { filterOf } from '../../pages/incidents/views.ts'
import { frameRoute } from './frame-route.tsx'

const incidents = createRoute({
  getParentRoute: () => frameRoute,
  path: '/incidents',
  validateSearch: filterOf,
  component: lazyRouteComponent(() => import('../../pages/incidents/incidents-page.tsx'), 'IncidentsPage'),
})

const declare = createRoute({
  getParentRoute: () => frameRoute,
  path: '/incidents/new',
  validateSearch: beginningOf,
  component: lazyRouteComponent(() => import('../../pages/declare/declare-page.tsx'), 'DeclarePage'),
})

const incident = createRoute({
  getParentRoute: () => frameRoute,
  path: '/incidents/$id',
  validateSearch: shownOf,
  component: lazyRouteComponent(() => import('../../pages/incident/incident-page.tsx'), 'IncidentPage'),
})

/** With what an incident that is declared by a link begins. */
function beginningOf(search: Record<string, unknown>): {
  title?: string
  service?: string
  severity?: string
} {
  const given = ['title', 'service', 'severity'].flatMap((name) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? [[name, value]] : []
  })
  return Object.fromEntries(given)
}

const tabs = ['timeline', 'now', 'tasks', 'people'] as const

type Shown = { tab?: (typeof tabs)[number]; only?: string; do?: string | undefined }

/** What of an incident is shown: on a phone one part, of the timeline what is asked for, and what is to be done at once. */
function shownOf({ tab, only, do: asked }: Record<string, unknown>): Shown {
  const known = tabs.find((one) => one === tab)
  return {
    ...(known && { tab: known }),
    ...(typeof only === 'string' && { only }),
    ...(typeof asked === 'string' && { do: asked }),
  }
}

export const incidentRoutes = [incidents, declare, incident]
