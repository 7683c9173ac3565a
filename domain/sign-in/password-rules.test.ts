import { expect, test } from 'vitest'
import { faultOfPassword } from './password-rules.ts'

const ana = { name: 'Ana Maria Silva', email: 'ana.silva@example.com' }

test.each([
  ['eleven characters are too few', 'elevenchars', /11 characters; 12 are the least/],
  ['emoji count as one each', '🔥🚒🧯🔥🚒🧯', /has 6 characters/],
  ['what is tried first is refused', 'Password1234', /tried first/],
  ['so are letters in a row', 'qwertyuiop123', /tried first/],
  ['and the same few characters', 'abababababab', /repeats/],
  ['one’s own address is no secret', 'Ana.Silva@example.com', /your own/],
  ['nor is one’s name', 'anamariasilva', /your own/],
  ['somebody may not let the server work for minutes', 'many words '.repeat(20), /200 are the most/],
])('%s', (_claim, password, fault) => {
  expect(faultOfPassword(password, ana)).toMatch(fault)
})

test.each(['violet kettle on the roof', 'twelve chars', 'ключ от крыши дома', ' spaces count 2 '])(
  '%s is taken',
  (password) => {
    expect(faultOfPassword(password, ana)).toBeNull()
  },
)
