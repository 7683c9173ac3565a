import { describe, expect, test } from 'vitest'
import { sev1to4 } from '../severity/sev1-4.ts'
import { roleNamed, roleNames, roleOfLevel, rolesOf, unknownRole } from './roles.ts'

describe('a role is found by what people call it', () => {
  test.each([
    ['IC', 'ic'],
    ['incident commander', 'ic'],
    ['Tech-Lead', 'tech_lead'],
    ['technical lead', 'tech_lead'],
    ['comms', 'comms_lead'],
    ['SME', 'experts'],
    ['Executive Liaison', 'exec_liaison'],
    ['king', null],
  ])('%s', (text, role) => {
    expect(roleNamed(text)).toBe(role)
  })
})

test('a near miss is told what was meant', () => {
  expect(unknownRole('scrbe')).toBe('there is no role "scrbe"; did you mean "scribe"?')
})

test('another is told what there is', () => {
  expect(unknownRole('king')).toContain(roleNames.join(', '))
})

test('every role that a level asks for is one', () => {
  const asked = sev1to4.flatMap(({ requiredRoles, recommendedRoles }) => [
    ...requiredRoles,
    ...recommendedRoles,
  ])
  for (const role of asked) expect(roleNames).toContain(roleOfLevel[role])
})

test('a person holds single roles and those of many', () => {
  expect(rolesOf({ ic: 'ana', responders: ['bo', 'ana'], cook: 'ana' }, 'ana')).toEqual(['ic', 'responders'])
})
