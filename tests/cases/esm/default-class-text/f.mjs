export default (function (a) { /* body */ return a; });
