import * as loader from 'node:module';
import 'starter';

loader.register('hooks/load.mjs', import.meta.url);
console.log((await import('virtual:1')).default);
console.log((await import('virtual:starter')).default);
