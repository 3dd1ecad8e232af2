import { inA } from './cycle-a.mjs'; console.log(inA);
