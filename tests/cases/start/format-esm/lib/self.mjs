import { Worker, isMainThread, parentPort, workerData } from 'worker_threads';
import { fileURLToPath } from 'url';
export const square = (number) => new Promise((resolve) => {
  new Worker(fileURLToPath(import.meta.url), { workerData: { number } }).on('message', resolve);
});
if (!isMainThread && workerData.number) parentPort.postMessage(workerData.number ** 2);
