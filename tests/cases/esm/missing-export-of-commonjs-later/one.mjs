import { missing } from './common.cjs'; console.log(missing);
