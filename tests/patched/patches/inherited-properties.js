// Names that a loader may look for in its own objects.
for (const name of ['source', 'module', 'script', 'isMain', 'records', 'links', 'code', 'locate', 'modules', 'isEntry', 'row', 'imports', 'exportNames', 'host', 'record', 'failure', 'exported', 'starIndex', 'capability', 'environment', 'namespace', 'meta', 'facade', 'shown', 'cycleRoot', 'order', 'isKnown', 'index', 'query', 'status', 'text', 'paths', 'parent', 'kind', 'isJson', 'isLive', 'load']) {
  Object.prototype[name] = 'inherited';
}
