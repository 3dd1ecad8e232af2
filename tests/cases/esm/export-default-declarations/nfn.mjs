export default function fact(n) { return n < 2 ? 1 : n * fact(n - 1) }
console.log(fact(4), fact.name)
