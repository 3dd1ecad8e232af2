export { based } from '#own';
