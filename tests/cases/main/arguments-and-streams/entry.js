console.log(JSON.stringify(process.argv.slice(2)), process.env.CJS_CASE, process.execArgv.length, require('./lib').argv === process.argv);
process.stdin.setEncoding('utf8').on('data', text => console.log(JSON.stringify(text))).on('end', () => require('./lib').done());
