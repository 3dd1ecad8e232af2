import {
  a,
  b
} from
  './lib.mjs'
export {
  a as
    c
}
let text = `one
two ${a}`
console.log(a, b, text.length, JSON.stringify(String.raw`
`), f.toString().split('\n').length)
export
  function
  f() {
  return a
}
const line = new Error().stack.split('\n')[1].match(/:(\d+):\d+\)?$/)[1]
console.log(typeof line)
