const load = (name: string): { name: string } => require('./plugins/' + name);
console.log(['one', 'two'].map((name) => load(name).name), load('plain.js').name);
