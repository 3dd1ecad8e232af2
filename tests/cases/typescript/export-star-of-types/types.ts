export interface Shape {}
console.log('types are a module too');
