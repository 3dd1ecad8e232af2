'use strict';

// A cycle: a sum is made of products, a product of factors, and a factor can be a sum in brackets.
// Whoever is required first finds the others' exports unfinished, so each is looked up when it is called.
const product = require('./product');

exports.sum = function (tokens) {
  let value = product.product(tokens);
  for (;;) {
    if (tokens.take('+')) value += product.product(tokens);
    else if (tokens.take('-')) value -= product.product(tokens);
    else return value;
  }
};
