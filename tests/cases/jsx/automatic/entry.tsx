const props = { id: 'x' };
const tree = <><p key="k" {...props}>one</p><p>{1}{2}</p></>;
console.log(JSON.stringify(tree), typeof tree.type);
const spreadKey = <i {...props} key="late" />;
console.log(JSON.stringify(spreadKey));
export {};
