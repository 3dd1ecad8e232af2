export default 'handle';
export const $esm0 = 'zero', \u0024esmDefault = 'dflt';
