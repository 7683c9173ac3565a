import type { Tx } from '../../database/transaction.ts'

/** What each service needs directly. */
export async function loadDependencies(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const kept = await tx.organisation.fetch('dependencies', ['all'], async () => {
    const rows = await tx.db.selectFrom('services').select(['id', 'depends_on']).execute()
    return new Map([['all', new Map(rows.map((row) => [row.id, row.depends_on]))]])
  })
  return kept.get('all') ?? new Map()
}
