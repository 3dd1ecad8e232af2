process.on('warning', ({ code }) => console.log(code));
console.log(require('outer').version);
setTimeout(() => console.log(require('outer/dist').version), 10);
