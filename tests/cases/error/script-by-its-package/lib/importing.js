import fs from 'fs';
let a; let a;
