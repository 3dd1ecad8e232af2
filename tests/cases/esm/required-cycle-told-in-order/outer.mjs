import './inner.mjs'; import * as again from './common.js?again'; console.log(again);
