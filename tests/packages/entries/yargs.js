// The translations are files that it reads beside its modules.
const yargs = require('yargs');
yargs(['serve', '--port', '8080'])
  .scriptName('probe')
  .locale('fr')
  .command('serve', 'start', (command) => command.option('port', { type: 'number', demandOption: true }), (argv) => console.log(argv.port))
  .help()
  .showHelp((text) => console.log(text))
  .parse();
