import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from './frame-route.tsx'

type Shown = { show?: 'teams'; q?: string }

const people = createRoute({
  getParentRoute: () => frameRoute,
  path: '/people',
  validateSearch: ({ show, q }): Shown => ({
    ...(show === 'teams' && { show }),
    ...(typeof q === 'string' && q !== '' && { q }),
  }),
  component: lazyRouteComponent(() => import('../../pages/people/people-page.tsx'), 'PeoplePage'),
})

const person = createRoute({
  getParentRoute: () => frameRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../../pages/people/person-page.tsx'), 'PersonPage'),
})

const team = createRoute({
  getParentRoute: () => frameRoute,
  path: '/teams/$id',
  component: lazyRouteComponent(() => import('../../pages/people/team-page.tsx'), 'TeamPage'),
})

export const peopleRoutes = [people, person, team]
