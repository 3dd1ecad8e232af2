console.log(require('tool'));
console.log(require('plain').version);
import('esm-tool').then(({ version, told }) => console.log(version, told));
