// {"jsx":"react-jsx"}
/** @jsxRuntime classic */
/** @jsx h */
/** @jsxFrag F */
const h = (...a: any[]) => ['h', ...a], F = 'F';
console.log(JSON.stringify([<a b="c" key="k" {...{ d: 1 }}>d<>e</></a>, <></>]));
