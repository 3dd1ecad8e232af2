// Made of the TypeScript by its own compiler, version 5.9.3.
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
const log = [];
function mark(name) {
    log.push('evaluate ' + name);
    return (target, key, descriptor) => {
        log.push(`apply ${name} ${typeof target} ${String(key)} ${typeof descriptor}`);
    };
}
function replace(constructor) {
    return class extends constructor {
        extra = 'extra';
    };
}
let Service = class Service {
    value;
    name = 'service';
    static count = 0;
    constructor(value) {
        this.value = value;
    }
    run(a, b) { return a + b; }
    get upper() { return this.name.toUpperCase(); }
    handle() { return this?.name; }
};
__decorate([
    mark('property')
], Service.prototype, "name", void 0);
__decorate([
    mark('method'),
    __param(0, mark('first')),
    __param(1, mark('second'))
], Service.prototype, "run", null);
__decorate([
    mark('accessor')
], Service.prototype, "upper", null);
__decorate([
    bound
], Service.prototype, "handle", null);
__decorate([
    mark('static')
], Service, "count", void 0);
Service = __decorate([
    replace,
    mark('class'),
    __param(0, mark('constructor parameter'))
], Service);
function bound(target, key, descriptor) {
    const method = descriptor.value;
    return { get() { return method.bind(this); }, configurable: true };
}
const service = new Service(1);
const { handle } = service;
// Between members of different kinds, the order is not TypeScript's.
console.log(log.slice().sort().join('\n'));
console.log(log.slice(-4).join('\n'));
console.log(service.extra, service.value, service.run('a', 'b'), service.upper, handle(), Service.name);
