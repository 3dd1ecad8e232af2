export let x = 10;
export default 'default';
