import { lib } from 'lib';
import { a } from 'two/a.js';
import { x } from 'x.data';
import { view } from './view';
class Base { set field(value: string) { console.log('set', value); } }
class Assigned extends Base { field = 'assigned'; unset: number; }
console.log(lib, a, x, view, Object.keys(new Assigned()));
