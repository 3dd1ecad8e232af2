import get from 'tool/get';
import lib from 'tool/lib';
console.log(get, lib);
