module.exports = 'the worker, ';
