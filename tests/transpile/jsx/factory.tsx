// {"jsx":"react","jsxFactory":"x.h","jsxFragmentFactory":"x.F"}
const x = { h: (...a: any[]) => ['h', ...a], F: 'F' };
console.log(JSON.stringify([<a b="c">d<>e</></a>, <></>]));
