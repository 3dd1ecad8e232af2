import { createRequire } from 'node:module';

const { above } = createRequire(import.meta.url)('./where.js');
export default () => {
  const [file, line] = above();
  return [file.endsWith('lib/module.mjs'), file.includes('file:'), line];
};
