const values = [1, 2, 3]; let sum = 0
for await (const value of values) { sum += value }
outer: for await (const value of values) if (value > 1) { continue outer } else { sum += await value }
for await (const value of values) sum += value
if (sum) { await null } else { await 1 }
const text = await Promise.resolve('text'), { length } = await text
console.log(sum, text, length, await (async () => { for (const value of values) { await value } return 'inner' })())
export default await import('./other.mjs').then(({ other, default: same }) => { console.log(same(other), same.name); return other })
