import { version, other } from './data.json'; console.log(version, other);
