// {"jsx":"react"}
const React = { createElement: (...a: any[]) => ['el', ...a.map(x => typeof x === 'function' ? x.name : x)], Fragment: 'Fragment' };
function Comp<T>(p: { t?: T }) { return null; } const ns = { Deep: { Er: function Er() {} } }; const $el = Comp, _el = Comp; const props = { a: 1, b: 2 };
const show = (...x: any[]) => x.forEach(v => console.log(JSON.stringify(v)));
show(<div />, <div></div>, <></>, <>text</>, <Comp />, <ns.Deep.Er />, <$el />, <_el />, <my-element />, <Comp<string> t="x" />);
show(<a href="x" b c={1} d={'s'} e={`t`} f={<b/>} g=<i/> data-x="1" aria-label='q' {...props} h />);
show(<a {...props} />, <a {...props} key="k" />, <a key="k" {...props} />, <a {...props} {...{ c: 3 }} d={4} />, <a {...{ ...props }} />, <a a={1} {...props} b={2} />);
show(<p> a  b </p>, <p>
  line one
  line two   

  line three {1} {' '} tail
</p>, <p>{}</p>, <p>{/* comment */}</p>, <p>{1}{2}</p>, <p>{...[1, 2]}</p>, <p>a{'b'}c</p>, <p>	tab	</p>, <p>
</p>, <p> {1} </p>, <p>{1} {2}
{3}</p>, <p>   </p>);
show(<p>&amp;&lt;&gt;&quot;&apos;&nbsp;&eacute;&#65;&#x41;&#x1F600;&unknown;&copy &; & a&b;</p>, <a t="&amp;&lt;&#65;&#x41;&hearts;&nope; \n \u0041 'q'" u='"dq"' v="multi
  line
value" />);
show(<div>{...[] as any}</div>, <a b="é漢😀">é漢😀</a>, <a>"quotes" 'single' \back `tick` $&#123;x&#125;</a>);
const T = <T,>(x: T) => <b>{x as any}</b>, cond = true && <i/>, arr = [<i key={1}/>, <b key={2}/>], gen = <K extends string>(k: K) => <a k={k}/>;
show(T(1), cond, arr, gen('g'), <a>{cond ? <b/> : null}{arr}</a>, <a b={() => <c/>}/>, (<a></a>), <a>{(x => <b>{x}</b>)(1)}</a>);
const given = { n: 1 }, change = (p: any) => { p.n++; return p; };
(React as any).createElement = (_: any, p: any) => change(p);
console.log(<a {...given} /> === given as any, given, <a {...null as any} m /> as any, (() => { try { return <a {...null as any} />; } catch { return 'null'; } })());
