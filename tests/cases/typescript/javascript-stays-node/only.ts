module.exports = 'only.ts' as string
