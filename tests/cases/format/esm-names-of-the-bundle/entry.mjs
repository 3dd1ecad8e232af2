import './other.mjs';
console.log(typeof $bundle, typeof $bundle_, typeof $bundle0, typeof $bundleRequire, typeof createRequire);
