import { expect, test } from 'vitest'
import { leavingText } from './leaving-text.ts'

const written = { subject: 'Nobody can pay', text: 'Payments fail.' }
const incident = { id: 'INC-7', link: 'https://x/INC-7', private: false, drill: false }

test('an ordinary text leaves as it was written', () => {
  expect(leavingText(written, incident)).toEqual({ subject: 'Nobody can pay', text: 'Payments fail.' })
})

test('of a private incident nothing leaves but that there is news', () => {
  const { subject, text } = leavingText(written, { ...incident, private: true })
  expect(subject + text).not.toMatch(/pay/i)
  expect(text).toContain('https://x/INC-7')
})

test('a drill says that it is one', () => {
  const { subject, text } = leavingText(written, { ...incident, drill: true })
  expect(subject).toBe('DRILL: Nobody can pay')
  expect(text).toContain('This is a drill')
})
