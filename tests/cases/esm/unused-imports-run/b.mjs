console.log('b');
export default 1;
