import { nothing } from 'waits'; console.log(nothing);
