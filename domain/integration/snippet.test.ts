import { expect, test } from 'vitest'
import { integrationTypes } from '../organisation/document.ts'
import { snippetFor } from './snippet.ts'

const place = { publicUrl: 'https://pager.example.com/', key: 'the-key-of-this-one' }

test.each(integrationTypes)('%s is connected to this server with this key', (type) => {
  const { steps, text } = snippetFor(type, place)
  expect(text).toContain(
    type === 'mail' ? 'the-key-of-this-one@pager.example.com' : 'https://pager.example.com/',
  )
  expect(text).toContain(place.key === '' ? '' : type === 'incident-io' ? `Bearer ${place.key}` : place.key)
  expect(text).not.toContain('//intake')
  expect(steps.length).toBeGreaterThan(20)
})
