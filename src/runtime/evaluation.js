// Evaluation of ES modules (ECMA-262, Evaluate and what it calls, under its own names), for runtime/esm.js: of records that are
// linked. Those without `code` belong to others: they have `load` instead.
(function (modules) {
  'use strict';
  const { each, push, uncurried, then, resolved, SafeSet } = modules, { Promise } = globalThis, { apply } = Reflect;
  const pop = uncurried([].pop), sort = uncurried([].sort);
  let asyncOrder = 0;

  // Evaluates a linked module; returns a promise only where something in it is asynchronous.
  function evaluate(record) {
    if (!record.code) return evaluateForeign(record);
    if (record.status === 'evaluating-async' || record.status === 'evaluated') record = record.cycleRoot || record;
    const stack = [];
    try {
      innerEvaluate(record, stack, 0);
    } catch (error) {
      for (const member of each(stack)) finish(member, { error });
      throw error;
    }
    return record.status === 'evaluating-async' ? settled(record) : undefined;
  }

  // A failure is remembered, although `require` would try again.
  function evaluateForeign(record) {
    if (record.failure) throw record.failure.error;
    if (record.values || record.status === 'evaluating') return;
    record.status = 'evaluating';
    try {
      record.values = record.load();
    } catch (error) {
      record.failure = { error };
      throw error;
    } finally {
      record.status = 'linked';
    }
  }

  function finish(record, failure) {
    record.status = 'evaluated';
    record.failure = failure;
    record.cycleRoot = record.cycleRoot || record;
    if (record.capability) failure ? record.capability.reject(failure.error) : record.capability.resolve();
  }

  function settled(record) {
    if (!record.capability) {
      const capability = record.capability = { __proto__: null };
      capability.promise = new Promise((resolve, reject) => {
        capability.resolve = resolve;
        capability.reject = reject;
      });
    }
    return record.capability.promise;
  }

  function innerEvaluate(record, stack, index) {
    if (!record.code) {
      evaluateForeign(record);
      return index;
    }
    if (record.status === 'evaluating-async' || record.status === 'evaluated') {
      if (record.failure) throw record.failure.error;
      return index;
    }
    if (record.status === 'evaluating') return index;
    record.status = 'evaluating';
    record.index = record.ancestor = index++;
    record.pending = 0;
    push(stack, record);
    for (const dependency of each(record.dependencies)) {
      index = innerEvaluate(dependency, stack, index);
      if (dependency.code) waitFor(record, dependency);
    }
    if (record.pending > 0 || record.code.isAsync) {
      record.order = ++asyncOrder;
      if (record.pending === 0) executeAsync(record);
    } else {
      record.steps.next();
    }
    if (record.ancestor === record.index) closeCycle(record, stack);
    return index;
  }

  function waitFor(record, dependency) {
    let awaited = dependency;
    if (dependency.status === 'evaluating') {
      if (dependency.ancestor < record.ancestor) record.ancestor = dependency.ancestor;
    } else {
      awaited = dependency.cycleRoot;
      if (awaited.failure) throw awaited.failure.error;
    }
    if (awaited.order !== undefined && awaited.status !== 'evaluated') {
      record.pending++;
      push(awaited.asyncParents, record);
    }
  }

  function closeCycle(root, stack) {
    let member;
    do {
      member = pop(stack);
      member.cycleRoot = root;
      if (member.order === undefined) member.status = 'evaluated';
      else if (member.status !== 'evaluated') member.status = 'evaluating-async';
    } while (member !== root);
  }

  // Runs a module with top-level await: each `yield` of the generator is an `await` of the module.
  function executeAsync(record) {
    const { steps } = record;
    const resume = (method, value) => {
      let step;
      try {
        step = apply(steps[method], steps, [value]);
      } catch (error) {
        return void then(resolved(), () => rejected(record, error));
      }
      if (step.done) return void then(resolved(), () => fulfilled(record));
      try {
        then(resolved(step.value), (value) => resume('next', value), (error) => resume('throw', error));
      } catch (error) {
        resume('throw', error);
      }
    };
    resume('next');
  }

  function fulfilled(record) {
    if (record.status === 'evaluated') return;
    finish(record);
    const ready = [];
    gatherAncestors(record, ready, new SafeSet());
    sort(ready, (a, b) => a.order - b.order);
    for (const parent of each(ready)) {
      if (parent.status === 'evaluated') continue;
      if (parent.code.isAsync) {
        executeAsync(parent);
        continue;
      }
      try {
        parent.steps.next();
      } catch (error) {
        rejected(parent, error);
        continue;
      }
      finish(parent);
    }
  }

  function gatherAncestors(record, ready, known) {
    for (const parent of each(record.asyncParents)) {
      if (known.has(parent) || (parent.cycleRoot && parent.cycleRoot.failure)) continue;
      if (--parent.pending > 0) continue;
      known.add(parent);
      push(ready, parent);
      if (!parent.code.isAsync) gatherAncestors(parent, ready, known);
    }
  }

  function rejected(record, error) {
    if (record.status === 'evaluated') return;
    finish(record, { error });
    for (const parent of each(record.asyncParents)) rejected(parent, error);
  }

  function isAsyncGraph(root) {
    const seen = new SafeSet();
    seen.add(root);
    for (const record of seen) {
      if (!record.code) continue;
      if (record.code.isAsync) return true;
      for (const dependency of each(record.dependencies)) seen.add(dependency);
    }
    return false;
  }

  return { evaluate, isAsyncGraph };
})
