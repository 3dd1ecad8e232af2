console.log('set', 'assigned');
console.log('lib', 'two/a', 'x.data', 'made a', []);
