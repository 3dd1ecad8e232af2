export default class Base { constructor(...args) { this.args = args; } base() { return 'base '; } }
export const key = 'key', value = 'value';
export const mixin = (K) => class extends K { mixed = true; };
