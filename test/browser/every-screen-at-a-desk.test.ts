import { DESK } from './desk.ts'
import { checkEveryScreen } from './every-screen.ts'

checkEveryScreen('desk', DESK)
