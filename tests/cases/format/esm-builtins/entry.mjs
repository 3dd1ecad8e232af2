import * as os from 'os';
import * as nodeOs from 'node:os';
import fs, { readFileSync } from 'fs';
import { syncBuiltinESMExports } from 'module';
import { again } from './again.mjs';
import { types } from 'util';

console.log(os === nodeOs, os === again, types.isModuleNamespaceObject(os), os === (await import('os')), os === (await import(['node', 'os'].join(':'))));
fs.readFileSync = 'replaced';
syncBuiltinESMExports();
console.log(readFileSync, (await import('fs')).readFileSync);
