module.exports = 'both.ts' as string
