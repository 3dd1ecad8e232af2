const chalk = require('chalk');

const colours = new chalk.Instance({ level: 3 });
console.log(JSON.stringify([
  colours.red('red'),
  colours.bold.underline.bgHex('#336699')('bold'),
  colours.rgb(1, 2, 3).inverse(`nested ${colours.green('green')} text`),
  colours`{yellow {bold template}} and {rgb(255,136,0) ${'value'}}`,
  colours.dim('two\nlines'),
]));
console.log(chalk.level, chalk.supportsColor, chalk.red('plain, since this is no terminal'));
console.log(new chalk.Instance({ level: 1 }).hex('#ff0000')('downsampled') === '\u001b[91mdownsampled\u001b[39m');
try {
  new chalk.Instance({ level: 9 });
} catch (error) {
  console.log(error.message);
}
