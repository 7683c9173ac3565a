import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { importIncidents } from '../../api/imports.ts'
import { batches, mostBytesAtOnce, type IncidentFile } from '../../cli/import/read-incident-files.ts'
import { FakeServer } from './fake-server.ts'
import { runCli } from './run-cli.ts'

let server: FakeServer
let folder: string

beforeAll(async () => {
  server = await FakeServer.start()
  server.on(importIncidents, ({ body }) => ({
    imported: body.incidents
      .filter(({ incident }) => incident !== null)
      .map(({ file }, index) => ({ file, id: `INC-${index + 1}` })),
    skipped: body.incidents
      .filter(({ incident }) => incident === null)
      .map(({ file }) => ({ file, because: 'the file: must be an object.' })),
  }))
})
afterAll(() => server.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tocsin-cli-'))
  return () => rm(folder, { recursive: true })
})

const tocsin = (...words: string[]) =>
  runCli(['import', 'incidents', folder, ...words], { env: { TOCSIN_URL: server.url, TOCSIN_TOKEN: 't' } })

test('every .json of the folder is imported, the others are left alone', async () => {
  await writeFile(join(folder, 'b.json'), '{"incident_id":"B"}')
  await writeFile(join(folder, 'a.json'), '{"incident_id":"A"}')
  await writeFile(join(folder, 'readme.txt'), 'Hello')
  expect(await tocsin()).toEqual({
    code: 0,
    out: 'INC-1  a.json\nINC-2  b.json\nImported 2 incidents.\n',
    err: '',
  })
  expect(server.last?.body).toEqual({
    incidents: [
      { file: 'a.json', incident: { incident_id: 'A' } },
      { file: 'b.json', incident: { incident_id: 'B' } },
    ],
  })
})

test('bad files are listed with the reason, and the exit code is 1', async () => {
  await writeFile(join(folder, 'a.json'), '{"incident_id":"A"}')
  await writeFile(join(folder, 'broken.json'), '{')
  await writeFile(join(folder, 'null.json'), 'null')
  await writeFile(join(folder, 'large.json'), JSON.stringify('x'.repeat(mostBytesAtOnce)))
  const { code, out, err } = await tocsin('--json')
  expect({ code, err }).toEqual({ code: 1, err: '3 files were skipped.\n' })
  expect(JSON.parse(out)).toEqual({
    imported: [{ file: 'a.json', id: 'INC-1' }],
    skipped: [
      { file: 'broken.json', because: expect.stringMatching(/^It is not JSON: /) },
      { file: 'large.json', because: 'It is larger than 500 KB.' },
      { file: 'null.json', because: 'the file: must be an object.' },
    ],
  })
})

test('a folder without incidents is a mistake', async () => {
  expect(await tocsin()).toMatchObject({ code: 1, err: `There are no .json files in ${folder}.\n` })
  expect(await runCli(['import', 'incidents', join(folder, 'none')])).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is no such folder'),
  })
})

const file = (bytes: number): IncidentFile => ({ file: 'f', incident: {}, bytes })
const sizes = (files: IncidentFile[]) => batches(files).map((batch) => batch.length)

test('many files go in as few requests as their number and size allow', () => {
  expect(sizes(Array.from({ length: 450 }, () => file(10)))).toEqual([200, 200, 50])
  expect(sizes([file(300_000), file(200_000), file(1), file(499_999), file(2)])).toEqual([2, 2, 1])
})
