export * from 'node:path'; export { readFileSync as read } from 'fs'; export const sep = 'own';
