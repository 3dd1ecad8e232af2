// How an ES module is the entry of a bundle, or the main module of a process that a bundle starts, for runtime/esm.js.
(function (modules) {
  'use strict';
  const { outer, process, major, Module, each, push, then, recordOf, link, evaluate } = modules;
  const { importOutside, explained, turns, namespaceOf, requiredNamespace, resolveExport } = modules;
  const { setImmediate, queueMicrotask } = globalThis;
  const UNSETTLED = 13;

  // The entry. As the main module it starts from the microtask queue, as in Node; required, it runs at once. In a bundle that
  // is an ES module Node does all that, and wants to know what to export.
  function run(file, module) {
    const record = recordOf(file, '');
    if (!outer && file.isMain) return begin(file, module);
    if (process.mainModule === module) withdraw(module);
    link(record, false);
    const promise = evaluate(record);
    // Nothing that a promise would take for another one.
    if (outer && outer.spaces) {
      const shown = () => [namespaceOf(record), (setters) => follow(record, setters)];
      return promise ? then(promise, shown) : shown();
    }
    module.exports = promise ? {} : requiredNamespace(record);
  }

  // Gives what a module exports to [name, setter]s whenever it may have changed.
  function follow(root, setters) {
    for (const { 0: name, 1: set } of each(setters)) {
      const { record, name: exported } = resolveExport(root, name), get = record.locals.get(exported);
      push(record.followers || (record.followers = []), () => set(get()));
    }
  }

  // Another module than the entry, or the entry of a script, as the main module.
  function begin(file, module) {
    withdraw(module);
    runMain(recordOf(file, ''));
  }

  // An ES module is no main module to `require`.
  function withdraw(module) {
    delete Module._cache[module.filename];
    delete process.mainModule;
  }

  // An error of the main module is an uncaught exception, whatever a program does about rejections. Exit code 13 where the
  // event loop runs empty before the module is done (Node docs, "Exit codes"): since Node 22 that is decided before anybody
  // hears of the exit, before it was one more handler.
  async function runMain(record) {
    const isHandler = major < 22;
    let isDrained = false;
    // It is Node's loop that ended, not the program that called process.exit().
    const unsettled = () => { if (isDrained) process.exitCode ??= UNSETTLED; };
    const goesOn = () => {
      if (isDrained && !isHandler && process.exitCode === UNSETTLED) process.exitCode = undefined;
      isDrained = false;
    };
    const drained = () => {
      isDrained = true;
      if (!isHandler) unsettled();
      setImmediate(goesOn).unref();
    };
    if (isHandler) process.on('exit', unsettled);
    await undefined;
    try {
      const imported = importOutside(record);
      if (imported) process.on('beforeExit', drained);
      if (imported) await imported;
      link(record, false);
      const promise = evaluate(record);
      if (promise && !imported) process.on('beforeExit', drained);
      await promise;
    } catch (error) {
      explained(error);
      await turns(1);
      queueMicrotask(() => crash(error));
    } finally {
      goesOn();
      process.off('exit', unsettled);
      process.off('beforeExit', drained);
    }
  }

  function crash(error) {
    const isHandled = process.listenerCount('uncaughtException') > 0 && typeof process._fatalException === 'function';
    if (!isHandled) throw error;
    process._fatalException(error, true);
  }

  return { run, begin };
})
