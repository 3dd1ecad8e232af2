import path from 'path';
import { answer } from './answer';
declare const require: any;
const other = require('./other');
export const directory: string = path.basename(path.join(__dirname, 'x'));
console.log(answer, other.kind, directory, require.main === module);
