export function f() { return 'first'; }
export function swap() { f = () => 'second'; }
