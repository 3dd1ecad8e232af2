import greeting, { again } from 'data:text/javascript,export default "hello"; export const again = "hello again"';
import list from 'data:application/json,[1,2]' with { type: 'json' };
import * as nested from 'data:text/javascript,export * from "node:path/posix"';
export { greeting, again, list };
const { sep } = nested;
export { sep as nested };
