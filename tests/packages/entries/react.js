const React = require('react');
const { renderToString, renderToStaticMarkup, renderToPipeableStream } = require('react-dom/server');

const { createElement: h, createContext, useContext, useId, useMemo, useState, memo, Suspense } = React;
const Theme = createContext('light');

const Item = memo(({ text }) => {
  const [count] = useState(() => text.length);
  const theme = useContext(Theme);
  return h('li', { className: theme, 'data-count': count, style: { marginTop: count } }, text);
});

function List({ items }) {
  const id = useId();
  const sorted = useMemo(() => [...items].sort(), [items]);
  return h(React.Fragment, null, h('h1', { id }, 'A <list>'), h('ul', null, sorted.map((text) => h(Item, { key: text, text }))));
}

const tree = h(Theme.Provider, { value: 'dark' }, h(List, { items: ['pear', 'apple', 'fig & co'] }));
console.log(React.version);
console.log(renderToString(tree));
console.log(renderToStaticMarkup(tree));

const { pipe } = renderToPipeableStream(h(Suspense, { fallback: 'wait' }, tree), {
  onAllReady() {
    pipe(process.stdout);
  },
});
