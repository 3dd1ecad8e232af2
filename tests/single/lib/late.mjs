import { greet } from './greet.js';

export default greet('module');
