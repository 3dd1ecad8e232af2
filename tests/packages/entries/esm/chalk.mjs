import chalk, { Chalk, chalkStderr, supportsColor } from 'chalk5';
const forced = new Chalk({ level: 3 });
console.log(JSON.stringify([forced.red.bold('x'), forced.hex('#DEADED')`a ${1}`, forced.bgRgb(1, 2, 3).underline('z')]));
console.log(chalk.level, typeof chalkStderr.green, typeof supportsColor, chalk.blue('plain'));
