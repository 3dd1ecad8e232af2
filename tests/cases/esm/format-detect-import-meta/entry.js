console.log(typeof require, typeof import.meta.url, this);
