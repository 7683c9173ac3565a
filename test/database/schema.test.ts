import { expect, test } from 'vitest'
import { freshDatabase } from '../world/database.ts'
import { readColumnTypes, readSchema } from './read-schema.ts'

test('server/database/schema.sql and column-types.json are what the migrations add up to (else: npm run schema)', async () => {
  const fresh = await freshDatabase()
  try {
    const schema = await readSchema(fresh.connection)
    await expect(schema).toMatchFileSnapshot('../../server/database/schema.sql')
    const types = await readColumnTypes(fresh.connection)
    await expect(types).toMatchFileSnapshot('../../server/database/column-types.json')
  } finally {
    await fresh.drop()
  }
})
