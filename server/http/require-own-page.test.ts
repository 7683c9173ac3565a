import { expect, test } from 'vitest'
import { requireOwnPage } from './require-own-page.ts'

const PUBLIC = 'https://tocsin.example.com'
const web = { 'x-tocsin-client': 'web', host: '127.0.0.1:8080' }

test.each([
  ['a GET may come from anywhere', 'GET', { origin: 'https://evil.example' }],
  ['the web app changes things', 'POST', web],
  ['from the host it was sent to', 'PATCH', { ...web, origin: 'http://127.0.0.1:8080' }],
  ['or from the public address, behind a proxy', 'DELETE', { ...web, origin: PUBLIC }],
])('%s', (_claim, method, headers) => {
  expect(() => requireOwnPage({ method, headers }, PUBLIC)).not.toThrow()
})

test.each([
  ['a form of another page has no header', 'POST', { host: '127.0.0.1:8080' }],
  ['another value is not the web app', 'POST', { ...web, 'x-tocsin-client': 'curl' }],
  ['another origin is another page', 'POST', { ...web, origin: 'https://evil.example' }],
  ['another port is another origin', 'POST', { ...web, origin: 'http://127.0.0.1:8081' }],
  ['a sandboxed page has none', 'POST', { ...web, origin: 'null' }],
  ['the public address without TLS is another', 'DELETE', { ...web, origin: 'http://tocsin.example.com' }],
])('%s', (_claim, method, headers) => {
  expect(() => requireOwnPage({ method, headers }, PUBLIC)).toThrow(/sent by a page of|from the web app only/)
})
