// A top-level `for await`, for runtime/esm.js, where a program has one.
(function () {
  'use strict';
  const { Promise, String, TypeError } = globalThis, { apply } = Reflect, { iterator, asyncIterator } = Symbol;
  const resolved = Promise.resolve.bind(Promise), rejection = Promise.reject.bind(Promise);
  const then = Function.prototype.call.bind(Promise.prototype.then);

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  // Its awaits are `yield`s (ECMA-262, 14.7.5 and 27.1.4; see src/scan/lower.rs).
  class AsyncLoop {
    isOpen = false;
    isDone = false;
    isLeft = false;
    hasFailed = false;

    // Whether to go round again.
    next() {
      return !this.isDone && !this.isLeft;
    }

    // The next value, as something that a `for` takes once; a jump out of its body is seen by `return`.
    *value(source) {
      if (!this.isOpen) this.open(source[0]);
      this.isDone = true;
      const result = yield apply(this.advance, this.iterator, []);
      if (!isObject(result)) throw new TypeError(`Iterator result ${String(result)} is not an object`);
      if (result.done) return [];
      const { value } = result;
      this.isDone = false;
      let isTaken = false;
      const next = () => (isTaken ? { done: true } : { done: !(isTaken = true), value });
      const leave = () => {
        this.isLeft = true;
        return {};
      };
      return { __proto__: null, [iterator]: () => ({ __proto__: null, next, return: leave }) };
    }

    open(iterable) {
      const method = iterable[asyncIterator];
      this.iterator = method == null ? asyncFromSync(iterable[iterator]()) : apply(method, iterable, []);
      this.advance = this.iterator.next;
      this.isOpen = true;
    }

    fail(error) {
      this.hasFailed = true;
      throw error;
    }

    // AsyncIteratorClose, unless the iterator ended by itself. An error of the body outweighs one of `return`.
    *close() {
      if (!this.isOpen || this.isDone) return;
      try {
        const method = this.iterator.return;
        if (method == null) return;
        const result = yield apply(method, this.iterator, []);
        if (!isObject(result)) throw new TypeError(`${String(result)} is not an object`);
      } catch (error) {
        if (!this.hasFailed) throw error;
      }
    }
  }

  // ECMA-262, CreateAsyncFromSyncIterator.
  function asyncFromSync(iterator) {
    const { next } = iterator;
    const call = (method) => {
      try {
        const { done, value } = apply(method, iterator, []);
        return then(resolved(value), (value) => ({ done, value }));
      } catch (error) {
        return rejection(error);
      }
    };
    return { next: () => call(next), return: () => (iterator.return == null ? { done: true } : call(iterator.return)) };
  }

  return () => new AsyncLoop();
})
