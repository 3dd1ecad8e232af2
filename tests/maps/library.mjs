export const boom = () => { throw new Error('boom'); }, nothing = undefined, object = { key: 'value', nested: {} };
export const tag = (strings) => { throw new Error(strings[0]); }; export default () => { throw new Error('default'); };
export class Base { constructor() { throw new Error('base'); } }
