for (const name of ['source', 'module', 'script', 'isMain', 'records', 'links', 'code', 'locate', 'modules', 'isEntry', 'row', 'imports', 'exportNames', 'host', 'record', 'failure', 'exported', 'starIndex', 'capability', 'environment', 'namespace', 'meta', 'facade', 'shown', 'cycleRoot', 'order', 'isKnown', 'index', 'query', 'status', 'text', 'paths', 'parent', 'kind', 'isJson', 'isLive', 'load']) {
  Object.defineProperty(Object.prototype, name, { value: () => 7, configurable: true, writable: true });
}
