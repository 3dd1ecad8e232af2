export default function*() { yield 1 }
[1]
