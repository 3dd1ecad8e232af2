interface Gone {}
export function common(value: string): never { throw new TypeError(value); }
