import { dom } from './dom';
console.log(JSON.stringify(<><a href="#">link</a></>));
