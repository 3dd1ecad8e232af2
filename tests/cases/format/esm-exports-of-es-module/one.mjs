export const one = 1, a = 'hidden', both = 'ambiguous';
export default 'not passed on';
