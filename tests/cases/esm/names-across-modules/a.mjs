const Object = 'own Object', Promise = 1, Symbol = 2, undefined_ = undefined;
export const value = Object + Promise + Symbol;
function globalThis2() {}
