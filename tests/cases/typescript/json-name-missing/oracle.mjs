import { version, other } from './data.json' with { type: 'json' }; console.log(version, other);
