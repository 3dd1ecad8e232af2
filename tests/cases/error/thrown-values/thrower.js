throw globalThis.values[globalThis.at];
