'use strict';

const { sum } = require('./sum');
const { Tokens } = require('./tokens');

/** The value of a whole expression: lengths in metres, plain numbers as they are. */
exports.evaluate = function (text) {
  const tokens = new Tokens(text);
  const value = sum(tokens);
  if (!tokens.done) throw new Error(`did not expect '${tokens.next()}'`);
  return value;
};
