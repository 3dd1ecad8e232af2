import { nothing } from './inner.mjs?1'; console.log(nothing);
