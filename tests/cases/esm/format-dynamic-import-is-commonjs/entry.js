console.log(typeof require, this === exports);
import('./a.mjs').then((ns) => console.log(ns.default));
