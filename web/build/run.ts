import { builtWebApp } from './build.ts'

console.log(await builtWebApp())
