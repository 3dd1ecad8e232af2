require('./main.mjs');
import('./main.mjs').then(({ text }) => console.log(text()));
