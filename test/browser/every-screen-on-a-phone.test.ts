import { PHONE } from './desk.ts'
import { checkEveryScreen } from './every-screen.ts'

checkEveryScreen('phone', PHONE)
