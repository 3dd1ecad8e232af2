var a = require('./fn')
(function () { return 'called with the function' })
console.log(a)
const b = require('./fn')
;[1, 2].forEach(n => console.log(b(() => n)))
const c = require('./list')
[1]
console.log(c)
let d = 1
++d
console.log(d, require('./fn')
`tagged`, -require('./number'), !require('./number'), require('./number')+ +require('./number'), typeof require('./fn'), void require('./fn'))
var e = require('./number') / 2 / 1, f = require('./list')
/2/1
console.log(e, f, (require('./number')), [...require('./list')], {...require('./list')}, require('./list').length--, `${require('./list').length}`)
if (require('./number')) console.log('if'); else require('./absent')
do console.log('do'); while (!require('./number')) console.log('after do')
return require('./list'), console.log('returned')
