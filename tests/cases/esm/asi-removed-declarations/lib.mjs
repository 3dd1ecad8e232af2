export default 'x'
export const y = 'y'
