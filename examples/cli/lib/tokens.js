'use strict';

const TOKEN = /\s*(\d+(?:\.\d+)?|[a-z]+|\S)/gy;

/** The numbers, names and signs of a text, one after the other. */
exports.Tokens = class Tokens {
  constructor(text) {
    this.rest = Array.from(text.trim().matchAll(TOKEN), (match) => match[1]);
  }

  get done() {
    return this.rest.length === 0;
  }

  get peek() {
    return this.rest[0];
  }

  next() {
    if (this.done) throw new Error('expected more');
    return this.rest.shift();
  }

  /** Takes the next token if it is one of these. */
  take(...wanted) {
    return wanted.includes(this.peek) ? this.next() : undefined;
  }
};
