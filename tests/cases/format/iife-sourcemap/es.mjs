import './after.cjs'; export const here = (where) => where(new Error('es'));
