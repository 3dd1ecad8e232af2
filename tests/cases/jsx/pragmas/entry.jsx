/** @jsx h */
/** @jsxFrag F */
import { source } from './source.jsx';
import { automatic } from './automatic.jsx';
import { none } from './none.jsx';
const h = (type, props, ...children) => ['h', typeof type === 'function' ? type(props) : type, props, ...children];
const F = () => 'fragment';
console.log(JSON.stringify(<><a b="c">d</a></>));
console.log(JSON.stringify([source, automatic, none]));
