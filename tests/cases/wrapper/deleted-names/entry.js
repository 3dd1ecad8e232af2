console.log(delete require, delete exports, delete module, delete arguments, typeof require, typeof noSuchName, delete noSuchName);
console.log(Object.getOwnPropertyNames(arguments).join(), require('./lib'));
