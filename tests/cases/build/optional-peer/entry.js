const { driver } = require('orm');
console.log(driver('sqlite'), driver('mysql'));
let missing;
try { missing = require('orm/pg'); } catch (e) { missing = e.code; }
console.log(missing);
