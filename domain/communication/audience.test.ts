import { expect, test } from 'vitest'
import { audiences, mayBeTold } from './audience.ts'

test.each([
  ['an ordinary incident', { drill: false, private: false }, [...audiences]],
  ['a drill', { drill: true, private: false }, ['internal', 'support', 'executive']],
  ['a private incident', { drill: false, private: true }, ['internal', 'executive', 'regulatory']],
])('who may be told of %s', (_of, incident, told) => {
  expect(audiences.filter((audience) => mayBeTold(audience, incident))).toEqual(told)
})
