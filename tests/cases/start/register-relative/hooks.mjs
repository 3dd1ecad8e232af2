import { describe } from './lib/describe.mjs';
import { isMainThread } from 'node:worker_threads';

const schemes = [];
const settings = await Promise.resolve({ greeting: 'hooked' });

export async function initialize({ scheme, port }) {
  schemes.push(scheme);
  port?.postMessage(`${settings.greeting}, in the main thread: ${isMainThread}`);
}

export async function resolve(specifier, context, next) {
  return schemes.some((scheme) => specifier.startsWith(scheme)) ? { url: specifier, shortCircuit: true } : next(specifier, context);
}

export async function load(url, context, next) {
  if (!schemes.some((scheme) => url.startsWith(scheme))) return next(url, context);
  return { format: 'module', source: `export default ${JSON.stringify(describe(url, schemes))}`, shortCircuit: true };
}
