export default (value) => value
export const other = await new Promise((resolve) => { setTimeout(resolve, 1, 'later') })
