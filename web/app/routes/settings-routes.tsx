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

export const settingsRoutes = [settings.addChildren([overview, organisation, signIn, audit, health])]
