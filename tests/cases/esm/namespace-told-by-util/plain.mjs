import * as itself from './plain.mjs';
import * as fs from 'node:fs';
import { isModuleNamespaceObject } from 'util/types';
export { itself };
export const seen = () => [itself, fs, fs.default].map(isModuleNamespaceObject);
