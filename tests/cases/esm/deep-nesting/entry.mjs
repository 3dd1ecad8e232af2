import { label } from './label.js';

console.log(label);
for (const name of ['brackets', 'functions', 'loops', 'cycle', 'too-deep']) {
  try {
    const space = await import(`./${name}.mjs`);
    console.log(name, Object.keys(space), space.name, space.line);
  } catch (error) {
    console.log(name, error.name);
  }
}
