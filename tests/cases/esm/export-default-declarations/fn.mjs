export default function(a) { return a }
(1, 2)
console.log('after fn')
