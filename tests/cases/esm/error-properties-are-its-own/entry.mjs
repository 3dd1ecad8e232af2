for (const { prototype } of [Error, Object]) {
  Object.defineProperty(prototype, 'url', { get: () => undefined, set: () => console.log('a setter was called') });
}
const own = (error) => console.log(error.code, Object.keys(error).join(), error.url.endsWith('/folder'));
await import('./folder').catch(own);
try { import.meta.resolve('none'); } catch (error) { console.log(error.code, Object.hasOwn(error, 'url')); }
