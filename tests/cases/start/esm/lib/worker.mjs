import { parentPort, workerData } from 'worker_threads';
import { add } from './add.mjs';
const more = await new Promise((resolve) => setTimeout(resolve, 5, 10));
parentPort.postMessage([add(workerData, more), import.meta.url.split('/').slice(-2).join('/'), typeof require, process.argv[1].endsWith('worker.mjs')]);
