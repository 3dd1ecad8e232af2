export * from 'data:text/javascript,export let live = 1; export const set = (value) => { live = value; };';
