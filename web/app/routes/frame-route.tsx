import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { Frame } from '../frame.tsx'
import { NotFound } from '../not-found.tsx'
import { queryClient } from '../query-client.ts'
import { session } from '../session.ts'

/** Screens that stand alone hang here: sign-in, and what a link opens. */
export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

/** Everything in the frame needs somebody signed in; where they wanted to go is kept. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ location }) => {
    if (await queryClient.ensureQueryData(session)) return
    throw redirect({ to: '/sign-in', search: { next: location.href } })
  },
})
