export default (function () {}) === 1
1;
