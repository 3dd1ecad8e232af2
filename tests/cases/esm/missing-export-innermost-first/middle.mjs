import { third } from './leaf.mjs'; console.log(third);
