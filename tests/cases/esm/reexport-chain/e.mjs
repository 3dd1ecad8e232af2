export { d as e } from './d.mjs';
export { change } from './d.mjs';
