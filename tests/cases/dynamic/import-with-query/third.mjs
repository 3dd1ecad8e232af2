export default 'third ' + new URL(import.meta.url).search + new URL(import.meta.url).hash;
