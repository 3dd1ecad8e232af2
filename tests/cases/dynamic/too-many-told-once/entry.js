const [, , name, value] = process.argv;
const path = value ? `${name}/${value}` : `a/${name}`;
try { console.log(require(`./sets/${path}.js`)); } catch (error) { console.log(error.code); }
