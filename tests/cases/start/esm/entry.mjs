import { Worker } from 'node:worker_threads';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { square } from './lib/self.mjs';

const worker = new Worker(new URL('./lib/worker.mjs', import.meta.url), { workerData: 5 });
worker.on('message', (message) => console.log(message));
await once(worker, 'exit');
const script = new Worker(new URL('./lib/script.cjs', import.meta.url), { workerData: 6 });
console.log(await once(script, 'message'));
const child = fork(fileURLToPath(new URL('lib/child.mjs', import.meta.url)), ['arg'], { stdio: 'inherit' });
console.log(await once(child, 'exit'));
console.log(await square(7));
