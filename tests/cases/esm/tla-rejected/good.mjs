export default await 'good';
console.log('good');
