console.log('bad runs');
globalThis.thrown = new Error('bad');
throw globalThis.thrown;
