import require from './require.mjs';

export const helper = () => require('dep/part').toUpperCase();
