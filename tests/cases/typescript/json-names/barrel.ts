export { version as passed } from './package.json';
export * as inner from './data.json';
export interface Nothing {}
