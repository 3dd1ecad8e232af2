import { blanked } from './blanked';
import { printed } from './printed';
import { jsx } from './view';
import { common } from './common.cts';

interface Gone {
  a: number
}
for (const run of [blanked, printed, jsx, common]) {
  try { run('é漢😀' as string); } catch (error) {
    const frame = (error as Error).stack!.split('\n').find(line => line.includes('at '));
    console.log(frame!.replace(/\(?(?:file:\/\/)?\/.*\/src\//, '').trim());
  }
}
