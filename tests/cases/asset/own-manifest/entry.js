console.log(require('tool'));
console.log(require('plain').version, require('configured'));
import('esm-tool').then(({ version, told }) => console.log(version, told));
