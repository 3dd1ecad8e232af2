const { Command, Option, InvalidArgumentError } = require('commander');

const program = new Command('tool').version('3.2.1').description('does things').showSuggestionAfterError();
program
  .command('add <name> [more...]')
  .addOption(new Option('-l, --level <n>', 'how much').default(1).argParser(level))
  .addOption(new Option('--colour <when>').choices(['always', 'never']))
  .action((name, more, options) => console.log('add', name, more, options));
program.command('remove', { hidden: true }).action(() => console.log('removed'));

function level(text) {
  if (Number.isNaN(Number(text))) throw new InvalidArgumentError('Not a number.');
  return Number(text);
}

program.configureOutput({ writeErr: (text) => process.stdout.write(text) }).exitOverride();
program.commands.forEach((command) => command.copyInheritedSettings(program));
for (const line of ['add one two three -l 4', 'remove', 'add', 'ad x', 'add x -l much', 'add x --colour maybe', '--version', '--help']) {
  try {
    program.parse(line.split(' '), { from: 'user' });
  } catch (error) {
    console.log(error.code, error.exitCode);
  }
}
process.exitCode = 3;
