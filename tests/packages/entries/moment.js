const moment = require('moment');

const at = moment.utc('2020-02-29T13:05:09Z');
console.log(moment.version, at.format('dddd, MMMM Do YYYY, h:mm:ss a'));
console.log(at.clone().add(1, 'year').format(), moment.duration(90, 'minutes').humanize(), at.isLeapYear());

// Locales are loaded by name at run time: moment's require('./locale/' + name).
for (const name of ['de', 'fr', 'ja', 'ar', 'pt-br']) {
  console.log(name, moment.locale(name), at.clone().locale(name).format('LLLL'), moment.duration(3, 'hours').humanize(true));
}
console.log(moment.locale('no-such-locale'), moment.locales().join(' '));
require('moment/locale/pl');
console.log(moment.locale(), at.clone().locale('pl').format('LL'));
