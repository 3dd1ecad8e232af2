// {"jsx":"react-jsxdev"}
import { renderToStaticMarkup } from 'react-dom/server';
console.log(renderToStaticMarkup(<div id="x">a<b/>{[1]}</div>));
