import './b.mjs';
export let plain = 1;
const local = 2;
export { local as renamed };
export default class {}
