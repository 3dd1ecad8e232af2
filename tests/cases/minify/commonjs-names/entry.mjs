import { annotated, other } from './annotated.cjs';
import { defined, getter, assigned } from './defined.cjs';
import { shorthand, pair } from './literal.cjs';
import { passed } from './star.cjs';
import * as loop from './loop.cjs';
console.log(annotated, other, defined, getter, assigned, shorthand, pair, passed, loop.passed);
