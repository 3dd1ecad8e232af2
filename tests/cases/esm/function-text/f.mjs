export function f( a,b ){ // comment
  return a+b }
export class K { m ( ) { } }
export const arrow = ( x )=>x
