import { expect, test } from 'vitest'
import { freshDatabase } from '../world/database.ts'
import { readSchema } from './read-schema.ts'

test('server/database/schema.sql is what the migrations add up to (else: npm run schema)', async () => {
  const fresh = await freshDatabase()
  try {
    const schema = await readSchema(fresh.connection)
    await expect(schema).toMatchFileSnapshot('../../server/database/schema.sql')
  } finally {
    await fresh.drop()
  }
})
