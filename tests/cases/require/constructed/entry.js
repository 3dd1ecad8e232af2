console.log(new require('./object') === require('./object'), typeof new require('./primitive'), new require('./primitive') instanceof require);
console.log(new (require('./klass'))().made, new (require('./klass').Inner)('x').arg, new require.main.constructor('id').id);
console.log(Reflect.construct(require, ['./object']) === require('./object'));
