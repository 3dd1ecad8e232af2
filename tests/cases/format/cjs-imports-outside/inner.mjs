export * from 'waits'; export { default } from 'waits';
