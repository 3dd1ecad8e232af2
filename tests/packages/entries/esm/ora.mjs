import { PassThrough } from 'node:stream';
import ora, { oraPromise, spinners } from 'ora';
const stream = new PassThrough();
let text = '';
stream.on('data', (chunk) => (text += chunk));
ora({ text: 'work', stream, isEnabled: false }).start().succeed('done');
await oraPromise(Promise.resolve(1), { text: 'promise', stream, isEnabled: false });
console.log(JSON.stringify(text), Object.keys(spinners).length > 10);
