import { t as __require } from './shared/runtime.js';
export default () => [__require('dep'), __require('./data.json')];
