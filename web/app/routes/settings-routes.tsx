import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAuditFilter } from '../../pages/settings/audit-filter.ts'
import { frameRoute } from './frame-route.tsx'

const settings = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../../pages/settings/settings-layout.tsx'), 'SettingsLayout'),
})

const overview = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('../../pages/settings/overview-page.tsx'), 'OverviewPage'),
})

const general = createRoute({
  getParentRoute: () => settings,
  path: '/general',
  component: lazyRouteComponent(() => import('../../pages/settings/general-page.tsx'), 'GeneralPage'),
})

const severities = createRoute({
  getParentRoute: () => settings,
  path: '/severities',
  component: lazyRouteComponent(() => import('../../pages/settings/severities-page.tsx'), 'SeveritiesPage'),
})

const resources = createRoute({
  getParentRoute: () => settings,
  path: '/resources/$kind',
  validateSearch: ({ id }): { id?: string } => (typeof id === 'string' && id !== '' ? { id } : {}),
  component: lazyRouteComponent(() => import('../../pages/settings/resources-page.tsx'), 'ResourcesPage'),
})

const organisation = createRoute({
  getParentRoute: () => settings,
  path: '/organisation',
  component: lazyRouteComponent(
    () => import('../../pages/settings/organisation-page.tsx'),
    'OrganisationPage',
  ),
})

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  validateSearch: readAuditFilter,
  component: lazyRouteComponent(() => import('../../pages/settings/audit-page.tsx'), 'AuditPage'),
})

const health = createRoute({
  getParentRoute: () => settings,
  path: '/health',
  component: lazyRouteComponent(() => import('../../pages/settings/health-page.tsx'), 'HealthPage'),
})

const signIn = createRoute({
  getParentRoute: () => settings,
  path: '/sign-in',
  component: lazyRouteComponent(
    () => import('../../pages/settings/sign-in-settings-page.tsx'),
    'SignInSettingsPage',
  ),
})

export const settingsRoutes = [
  settings.addChildren([overview, general, severities, resources, organisation, signIn, audit, health]),
]
