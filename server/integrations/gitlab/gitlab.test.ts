import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { gate } from './gate.ts'
import { receive } from './receive.ts'

const read = (payload: object) => signalsOf(receive(vendorBody(payload)))
const project = { path_with_namespace: 'shop/web', default_branch: 'main' }

test('a deployment is a change', () => {
  expect(read(fixture('gitlab/deployment.json'))).toMatchObject([
    {
      action: 'change',
      summary: 'Deployed shop/web main (279484c0) to production',
      source: 'GitLab',
      details: { environment: 'production', tier: 'production', title: 'Cheaper baskets', by: 'ana' },
      links: [{ text: 'Job' }, { text: 'Environment' }, { text: 'Commit' }],
      happenedAt: new Date('2026-03-02T08:58:00Z'),
    },
  ])
})

test('a pipeline that succeeded on the default branch is a change', () => {
  expect(read(fixture('gitlab/pipeline.json'))).toMatchObject([
    {
      action: 'change',
      summary: 'A pipeline succeeded on shop/web main (279484c0)',
      happenedAt: new Date('2026-03-02T08:57:00Z'),
    },
  ])
})

test('a deployment that failed is told as well: something may have changed', () => {
  expect(
    read({ object_kind: 'deployment', status: 'failed', environment: 'production', project }),
  ).toMatchObject([{ summary: 'Failed to deploy shop/web to production' }])
})

test.each([
  { object_kind: 'deployment', status: 'running' },
  { object_kind: 'deployment', status: 'canceled' },
  { object_kind: 'pipeline', object_attributes: { status: 'failed', ref: 'main' } },
  { object_kind: 'pipeline', object_attributes: { status: 'success', ref: 'topic' } },
  { object_kind: 'pipeline', object_attributes: { status: 'success', ref: 'main', tag: true } },
  { object_kind: 'push' },
])('%j is no change', (payload) => {
  expect(read({ project, ...payload })).toEqual([])
})

test.each([
  ['the key', 'key', null],
  ['another token', 'other', { status: 401 }],
  ['no token', undefined, { status: 401 }],
])('what comes with %s', async (_claim, token, answer) => {
  const headers = token === undefined ? {} : { 'x-gitlab-token': token }
  const answered = await gate({ bytes: Buffer.from('{}'), headers, key: 'key', at: new Date(0) })
  if (answer === null) expect(answered).toBeNull()
  else expect(answered).toMatchObject(answer)
})
