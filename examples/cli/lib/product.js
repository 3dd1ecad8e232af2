'use strict';

const factor = require('./factor');

exports.product = function (tokens) {
  let value = factor.factor(tokens);
  for (;;) {
    if (tokens.take('*')) value *= factor.factor(tokens);
    else if (tokens.take('/')) value /= factor.factor(tokens);
    else return value;
  }
};
