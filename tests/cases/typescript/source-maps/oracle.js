// The places of `new` in the sources, counted by hand.
console.log('at blanked blanked.ts:5:37)');
console.log('at printed printed.ts:5:42)');
console.log('at Object.fail view.tsx:8:25)');
console.log('at common common.cts:2:54)');
