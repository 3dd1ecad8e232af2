import text from 'data:text/javascript,export default "text"';
import json from 'data:application/json,{"a":1}' with { type: 'json' };
import { live, set } from './inner.mjs';
set(2);
export * from 'data:text/javascript,export const star = "star"';
export { text, json, live };
