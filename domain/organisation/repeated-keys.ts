import type { Fault, Integration, OrganisationFile } from './document.ts'

/** The live keys that the file gives an integration; null when it leaves them as they are. */
export function keysOf({ key, keys }: Integration): string[] | null {
  return keys ?? (key === undefined ? null : [key])
}

export type PlacedKey = { path: string; integration: string; key: string }

export function keysIn({ services }: OrganisationFile): PlacedKey[] {
  return services.flatMap(({ integrations }, service) =>
    integrations.flatMap((integration, index) => {
      const path = `services[${service}].integrations[${index}]`
      return (keysOf(integration) ?? []).map((key, place) => ({
        path: integration.keys ? `${path}.keys[${place}]` : `${path}.key`,
        integration: integration.id,
        key,
      }))
    }),
  )
}

/** A key says which service a signal is for, so that no two may be the same. The message does not repeat it. */
export function repeatedKeys(file: OrganisationFile): Fault[] {
  const first = new Map<string, string>()
  return keysIn(file).flatMap(({ path, key }) => {
    const before = first.get(key)
    if (before === undefined) first.set(key, path)
    return before === undefined ? [] : [{ path, message: `the same key as ${before}; each needs its own` }]
  })
}
