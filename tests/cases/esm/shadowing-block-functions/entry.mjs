import { imported } from './dep.mjs';
export function test() {
  {
    function imported() { return 'inner'; }
    console.log(imported());
  }
  console.log(imported());
  if (true) { function require() { return 1; } require(); }
  try { require('x'); } catch (error) { console.log(error.name); }
}
test();
