import // from
{ /* nothing */ }
// here
from './lib.mjs'
import
  d
  ,
  *
  as
  ns
  from
  './lib.mjs'
export
default
/* a
   b */
d
  + 1
export /* c
*/ let // d
  e
  = ns.f()
export
{
  e as g // h
  ,
  e as 'a string' }
console.log(d, e, Object.keys(ns))
