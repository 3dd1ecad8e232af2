export default 'esm by require';
