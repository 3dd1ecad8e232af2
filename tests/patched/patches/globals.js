for (const name of ['URL', 'Proxy', 'Map', 'Set', 'Symbol', 'JSON', 'Reflect', 'String', 'Array', 'Number', 'Error', 'TypeError', 'SyntaxError', 'ReferenceError']) {
  globalThis[name] = undefined;
}
