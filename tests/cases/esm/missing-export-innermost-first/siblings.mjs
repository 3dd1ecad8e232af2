import { first } from './middle.mjs'; import { second } from './inner.mjs'; console.log(first, second);
