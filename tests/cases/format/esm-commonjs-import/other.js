module.exports = () => import('./es.mjs');
