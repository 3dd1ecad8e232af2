export { default } from 'package';
