export { gone } from './common.cjs';
