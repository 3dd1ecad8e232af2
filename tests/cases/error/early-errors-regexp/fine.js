module.exports = [/]/, /{/, /\1(a)/, /[\d-x]/, /a{,2}/, /(?=a)*/].length;
