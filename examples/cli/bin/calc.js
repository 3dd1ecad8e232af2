#!/usr/bin/env node
'use strict';

const { program } = require('commander');
const { evaluate } = require('../lib/evaluate');
const { format } = require('../lib/format');
const { description, version } = require('../package.json');

program
  .name('calc')
  .description(description)
  .version(version)
  .argument('<expression...>', 'such as "2 * (3 + 4)" or "1 ft + 3 in"')
  .option('-u, --unit <unit>', 'the unit to answer in')
  .action(answer)
  .parse();

function answer(words, { unit }) {
  try {
    console.log(format(evaluate(words.join(' ')), unit));
  } catch (error) {
    console.error(`calc: ${error.message}`);
    process.exitCode = 1;
  }
}
