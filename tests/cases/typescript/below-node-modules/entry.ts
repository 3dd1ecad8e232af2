import { x } from 'typed'; console.log(x);
