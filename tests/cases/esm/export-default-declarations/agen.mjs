export default async function * () { yield await 1 }
`x`
