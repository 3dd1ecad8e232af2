throw new Error('of the worker');
