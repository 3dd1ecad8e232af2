import { plain } from 'plain';
import { deep } from 'plain/src/deep';
import { exported } from '@scope/exported';
import { sub } from '@scope/exported/sub';
console.log(plain, deep, exported, sub);
