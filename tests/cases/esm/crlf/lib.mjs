export const a = 1
// a comment
export let b = '2'
