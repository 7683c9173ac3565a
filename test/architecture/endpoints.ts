import { readdir } from 'node:fs/promises'
import { isAction } from '../../domain/access/policy-table.ts'

type Endpoint = { method: string; path: string; action: string }

const API = new URL('../../api/', import.meta.url)

/** Every endpoint that a file of `api/` exports, those that are grouped by noun too. */
export async function endpointsOfApi(): Promise<Endpoint[]> {
  const files = (await readdir(API)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const modules: unknown[] = await Promise.all(files.map((name) => import(new URL(name, API).href)))
  const exported = modules.flatMap((module) => (isRecord(module) ? Object.values(module) : []))
  const grouped = exported.flatMap((value) => (isRecord(value) ? Object.values(value) : []))
  return [...exported, ...grouped].filter(isEndpoint)
}

/** An action without a row in the policy table would be denied to everybody. */
export function actionViolations(endpoints: Endpoint[]): string[] {
  return endpoints
    .filter(({ action }) => action !== 'public' && !isAction(action))
    .map(
      ({ method, path, action }) => `${method} ${path} needs "${action}", which domain/access does not know`,
    )
}

function isEndpoint(value: unknown): value is Endpoint {
  return isRecord(value) && ['method', 'path', 'action'].every((name) => typeof value[name] === 'string')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
