export default 'a ' + new URL(import.meta.url).search + new URL(import.meta.url).hash;
