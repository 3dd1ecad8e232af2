// {"jsx":"react-jsx"}
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
const props = { id: 'p', key: 'spread' }; const Comp = (p: any) => <i>{JSON.stringify(p)}</i>;
const show = (x: any) => console.log(renderToStaticMarkup(x), x.key);
show(<div className="a">x{1}{[<b key="1"/>, <b key={2}/>]}</div>); show(<></>); show(<>a<b/></>); show(<Comp a={1}>child</Comp>); show(<Comp>{1}{2}</Comp>); show(<Comp children="c" />);
show(<Comp key="first" {...props} />); show(<Comp {...props} key="last" />); show(<Comp key="only" a />); show(<Comp {...props} />); show(<Comp {...props} key="x" b>c</Comp>); show(<Comp {...{ a: 1 }} {...{ b: 2 }} c={3}>x</Comp>);
show(<Comp>{...[1, 2]}</Comp>); show(<Comp key>x</Comp>); show(<p>&nbsp;&copy;é&#x1F600; "x"</p>); show(<p title="&quot;&amp;é" />); show(<Comp> {1} </Comp>); show(<Comp>
  </Comp>);
show(createElement('b'));
