export default async x => { await x }
