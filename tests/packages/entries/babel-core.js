const babel = require('@babel/core');
const presetEnv = require('@babel/preset-env');

const source = `
class Point { #x = 1; static origin = new Point(); get x() { return this.#x ?? 0; } }
const { a, ...rest } = await_(() => import('x'));
export default async ({ b = 2 } = {}) => [...rest?.list, a, b ** 2, \`\${Point.origin.x}\`];
`;
const bare = { babelrc: false, configFile: false, compact: false };
console.log(babel.version);
console.log(babel.transformSync(source, { ...bare, presets: [[presetEnv, { targets: { ie: '11' } }]] }).code);

/** A plugin of our own: every name backwards. */
const backwards = ({ types }) => ({
  visitor: {
    Identifier(path) {
      path.replaceWith(types.identifier([...path.node.name].reverse().join('')));
      path.skip();
    },
  },
});
console.log(babel.transformSync('const abc = (def) => def + ghi;', { ...bare, plugins: [backwards] }).code);
try {
  babel.parseSync('let = ;', bare);
} catch (error) {
  console.log(error.name, error.code, error.reasonCode, error.loc);
}
console.log(babel.template.expression.ast`f(${babel.types.numericLiteral(1)})`.arguments[0].value);
