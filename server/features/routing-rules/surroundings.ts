import type { PlayedService, Surroundings } from '../../../domain/alerting/played-alert.ts'
import type { Organisation, Service } from '../../../domain/organisation/document.ts'
import { levelOfAlert } from '../../../domain/severity/alert-severity.ts'
import { effectiveScheme } from '../../../domain/severity/effective-scheme.ts'
import { parseLevel } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { loadInhibition } from '../suppression/load-inhibition.ts'
import { suppressorsSince } from '../suppression/load-suppressors.ts'

/** What decides besides rules: the silences since then, and everything else as it is now. */
export async function surroundingsSince(
  tx: Tx,
  organisation: Organisation,
  since: Date,
): Promise<Surroundings> {
  const { services, teams } = organisation
  const storms = new Map(teams.map(({ id, storm }) => [id, storm]))
  return {
    grade: gradeOf(organisation),
    suppressors: await suppressorsSince(tx, since),
    services: new Map(services.map((service) => [service.id, playedService(service, storms)])),
    needs: new Map(services.map(({ id, depends_on: needed }) => [id, needed])),
    inhibition: await loadInhibition(tx),
  }
}

function playedService(
  { id, team, grouping, flapping, pause_seconds, inhibited_by_dependencies }: Service,
  storms: ReadonlyMap<string, PlayedService['storm']>,
): PlayedService {
  return {
    id,
    team,
    grouping,
    flapping,
    pauseSeconds: pause_seconds,
    inhibitedByDependencies: inhibited_by_dependencies,
    storm: storms.get(team ?? '') ?? null,
  }
}

function gradeOf({ settings, services }: Organisation): Surroundings['grade'] {
  const scheme = effectiveScheme(settings.severity_scheme, settings.severity_levels)
  const maps = new Map(services.map(({ id, severity_map: map }) => [id, map]))
  return ({ level, severity, service, urgency }) => {
    const named = level === null ? null : parseLevel(scheme, level)
    const { name, urgency: usual } = named ?? levelOfAlert(scheme, severity, maps.get(service ?? ''))
    return { severity: name, urgency: urgency === null ? usual : urgency === 'none' ? null : urgency }
  }
}
