export default class Named { self = Named }
console.log(new Named().self.name)
