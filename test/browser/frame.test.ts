import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(async () => await desk.close())

test('whoever is not signed in is asked to, and where they wanted to go is kept', async () => {
  const page = await desk.page()
  await page.goto('/')
  await page.waitForURL(/\/sign-in\?next=/)
  expect(new URL(page.url()).searchParams.get('next')).toBe('/')
})
