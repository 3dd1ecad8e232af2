globalThis.count = (globalThis.count || 0) + 1;
export default globalThis.count;
export const id = new URL(import.meta.url).search + new URL(import.meta.url).hash;
