import { inB } from './cycle-b.mjs'; console.log(inB);
