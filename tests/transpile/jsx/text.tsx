// {"jsx":"react"}
const React = { createElement: (...a: any[]) => a };
const show = (...x: any[]) => x.forEach(v => console.log(JSON.stringify(v)));
show(<a>
  text &nbsp; with   spaces
  	tabs
  {'expr'} after
  before {'expr'}

  &#32;entity space&#32;
  {/* comment */}
  last</a>, <a>{" "}</a>, <a> {" "} </a>, <a>
{1}
</a>, <a>
  a
  b
</a>, <a>&#x20;</a>, <a>&nbsp;</a>, <a>
&nbsp;
</a>, <a>é &eacute; &Eacute; &thetasym; &hArr; &lang; &#8364; &#x20AC; &euro; &zwj; &notanentity; &amp;amp;</a>);
show(<a b="multi
   line	tab" c='&quot;&apos;&#39;' d="\\ \n \u{41}" e={"\n"} f={`
`} g="" h='"' i="'" />, <a-b data-c aria-d="e" f-g={1} />, <a b={/* c */ 1 /* d */} />, <a {/* e */ ...{ f: 1 } /* g */} />, <a // comment
  b /* c */ = /* d */ "e" // f
/>);
const C = { D: { E: 'E' }, f: 'f' }, lower = 'lower', Upper = 'Upper', _u = '_u', $d = '$d', a1 = 'a1';
show(<C.D.E />, <C.f />, <lower />, <Upper />, <_u />, <$d />, <a1 />, <C.D.E x="y">z</C.D.E>);
show(<a>{[1, 2].map(x => <b key={x}>{x}</b>)}</a>, <a>{(<b />)}</a>, <a>{true && <b />}{false}{null}{undefined}</a>, <a b=<c /> />, <a>{<></>}</a>, <><a /><b /></>, <a>{`${1}`}</a>);
