import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { gate } from './gate.ts'
import { receive } from './receive.ts'

const read = (payload: object) => signalsOf(receive(vendorBody(payload)))
const repository = { full_name: 'shop/web', default_branch: 'main' }

test('a deployment is a change', () => {
  expect(read(fixture('github/deployment-status.json'))).toEqual([
    {
      action: 'change',
      summary: 'Deployed shop/web main (3f1c2ab) to production',
      source: 'GitHub',
      details: {
        repository: 'shop/web',
        environment: 'production',
        ref: 'main',
        sha: '3f1c2ab9d8e7f60514233241506f7e8d9c0b1a2f',
        task: 'deploy',
        by: 'ana',
        description: 'Rolled out',
      },
      links: [
        { href: 'https://github.com/shop/web/actions/runs/5', text: 'Log' },
        { href: 'https://shop.example.com', text: 'Environment' },
        {
          href: 'https://github.com/shop/web/commit/3f1c2ab9d8e7f60514233241506f7e8d9c0b1a2f',
          text: 'Commit',
        },
      ],
      happenedAt: new Date('2026-03-02T08:58:00Z'),
    },
  ])
})

test('a workflow that succeeded on the default branch is a change', () => {
  expect(read(fixture('github/workflow-run.json'))).toMatchObject([
    {
      action: 'change',
      summary: 'Deploy succeeded on shop/web main (3f1c2ab)',
      details: { title: 'Cheaper baskets', by: 'ana' },
      happenedAt: new Date('2026-03-02T08:57:00Z'),
    },
  ])
})

test.each([
  [{ deployment_status: { state: 'failure' } }, /^Failed to deploy/],
  [{ deployment_status: { state: 'error' } }, /^Failed to deploy/],
])('%j is told as well: something may have changed', (payload, summary) => {
  expect(read({ repository, ...payload })).toMatchObject([{ summary: expect.stringMatching(summary) }])
})

test.each([
  { deployment_status: { state: 'in_progress' } },
  { deployment_status: { state: 'inactive' } },
  { workflow_run: { conclusion: 'failure', head_branch: 'main' } },
  { workflow_run: { conclusion: null, head_branch: 'main' } },
  { workflow_run: { conclusion: 'success', head_branch: 'topic' } },
  { zen: 'Keep it logically awesome.', hook: {} },
  { issue: {} },
])('%j is no change', (payload) => {
  expect(read({ repository, ...payload })).toEqual([])
})

const bytes = Buffer.from('{}')
const signatureOf = (key: string) => `sha256=${createHmac('sha256', key).update(bytes).digest('hex')}`

test.each([
  ['with the key', signatureOf('key'), null],
  ['with another key', signatureOf('other'), { status: 401 }],
  ['not at all', undefined, { status: 401 }],
])('what is signed %s', async (_claim, signature, answer) => {
  const headers = signature === undefined ? {} : { 'x-hub-signature-256': signature }
  const answered = await gate({ bytes, headers, key: 'key', at: new Date(0) })
  if (answer === null) expect(answered).toBeNull()
  else expect(answered).toMatchObject(answer)
})
