import { beside } from '../beside.mjs';
import data from '../data.json' with { type: 'json' };
export const nested = [beside, data.value];
