export default function f() { console.log('f'); return f; }
export const g = () => { console.log('g'); return g; };
export const tag = (strings) => console.log('tag', strings[0]);
