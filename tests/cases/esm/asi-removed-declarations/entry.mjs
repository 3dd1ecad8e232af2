let log = console.log
import x from './lib.mjs'
(log)('paren', x)
import { y } from './lib.mjs'
[y].forEach((z) => log('bracket', z))
import * as ns from './lib.mjs'
`${log('template', ns.y)}`
let a = 1, e = log
export { a }
(e)('after export')
export { a as b }
[1].map(() => log('after export 2'))
let c = a
export * from './lib.mjs'
/re/.test('re') && log('regex')
import './lib.mjs'
+log('plus')
export default e
+a
log(c)
