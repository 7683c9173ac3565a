import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from './frame-route.tsx'

const notifications = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notifications',
  component: lazyRouteComponent(
    () => import('../../pages/notifications/notifications-page.tsx'),
    'NotificationsPage',
  ),
})

type Filter = { person?: string; incident?: string; state?: string }

const text = (given: unknown, name: keyof Filter): Filter =>
  typeof given === 'string' && given !== '' ? { [name]: given } : {}

const deliveries = createRoute({
  getParentRoute: () => frameRoute,
  path: '/deliveries',
  validateSearch: ({ person, incident, state }): Filter => ({
    ...text(person, 'person'),
    ...text(incident, 'incident'),
    ...text(state, 'state'),
  }),
  component: lazyRouteComponent(() => import('../../pages/deliveries/deliveries-page.tsx'), 'DeliveriesPage'),
})

const delivery = createRoute({
  getParentRoute: () => frameRoute,
  path: '/deliveries/$delivery',
  component: lazyRouteComponent(() => import('../../pages/deliveries/delivery-page.tsx'), 'DeliveryPage'),
})

const firstRun = createRoute({
  getParentRoute: () => frameRoute,
  path: '/first-run',
  component: lazyRouteComponent(() => import('../../pages/first-run/first-run-page.tsx'), 'FirstRunPage'),
})

export const notificationRoutes = [notifications, deliveries, delivery, firstRun]
