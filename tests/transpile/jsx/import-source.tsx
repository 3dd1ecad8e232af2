// {"jsx":"react-jsx"}
/** @jsxImportSource hono/jsx */
const C = (p: any) => <b {...p} />;
console.log(String(<div class="a">x<C id="1" key="k" /><>frag</></div>));
