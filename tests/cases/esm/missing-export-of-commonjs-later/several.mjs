import all, { there, missing as gone } from './common.cjs'; console.log(all, there, gone);
