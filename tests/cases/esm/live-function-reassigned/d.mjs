export default function g() { return 'first'; }
export function swapDefault() { g = () => 'second'; }
