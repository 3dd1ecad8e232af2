'use strict';

const sum = require('./sum');
const units = require('./units.json');

/** A number, with or without a unit, or a whole sum in brackets. */
exports.factor = function factor(tokens) {
  if (tokens.take('-')) return -factor(tokens);
  if (tokens.take('(')) return bracketed(tokens);
  const value = number(tokens.next());
  const unit = tokens.take(...Object.keys(units));
  return unit ? value * units[unit] : value;
};

function bracketed(tokens) {
  const value = sum.sum(tokens);
  if (!tokens.take(')')) throw new Error("expected ')'");
  return value;
}

function number(token) {
  if (!/^\d/.test(token)) throw new Error(`expected a number, found '${token}'`);
  return Number(token);
}
