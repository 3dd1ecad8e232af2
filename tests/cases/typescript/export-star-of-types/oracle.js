console.log('types are a module too');
console.log('found', 'thing', 'k');
