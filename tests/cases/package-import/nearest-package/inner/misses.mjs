import a from 'a/sub.js';
export default a;
